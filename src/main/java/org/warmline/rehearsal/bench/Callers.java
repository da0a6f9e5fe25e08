package org.warmline.rehearsal.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.warmline.rehearsal.CallerMove;
import org.warmline.telephony.Pacer;
import org.warmline.telephony.asterisk.media.AudioSocketPhone;

/**
 * The callers of a bench, as a process of their own, so that their processor time is not ours:
 * takes {@link Order}s on standard input, a line each, and writes {@link Report}s to standard
 * output. Ends with its input.
 */
public final class Callers {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PrintStream out;
  private final Pacer pacer = new Pacer();
  private final Map<Integer, CallerLine> lines = new ConcurrentHashMap<>();
  private final Map<String, Loaded> parts = new HashMap<>();

  /** A part with its sounds in memory, shared by all who play it. */
  private record Loaded(List<CallerMove> first, Map<String, List<CallerMove.Speak>> answers) {}

  private Callers(PrintStream out) {
    this.out = out;
  }

  /** Runs until standard input ends. */
  public static void main(String[] args) throws IOException {
    new Callers(System.out).serve(System.in);
  }

  private void serve(InputStream orders) throws IOException {
    try (pacer;
        BufferedReader in =
            new BufferedReader(new InputStreamReader(orders, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        obey(MAPPER.readValue(line, Order.class));
      }
    }
  }

  private void obey(Order order) {
    try {
      switch (order.does()) {
        case "call" -> call(order);
        case "echo" -> pacer.add(new EchoCaller(order.line(), connect(order), this::tell));
        case "asked" -> withLine(order.line(), line -> line.asked(order.slot(), order.words()));
        case "hang_up" -> withLine(order.line(), CallerLine::hangUp);
        case "tell" ->
            tell(Report.told(ProcessFigures.cpuNanos(), pacer.frames(), pacer.lateFrames()));
        default -> throw new IOException("no such order: " + order.does());
      }
    } catch (IOException failed) {
      tell(Report.broke(order.line(), String.valueOf(failed.getMessage())));
    }
  }

  private void call(Order order) throws IOException {
    Loaded part = parts.get(order.words());
    if (part == null) {
      part = load(Part.read(Path.of(order.words())));
      parts.put(order.words(), part);
    }
    CallerLine line =
        new CallerLine(order.line(), connect(order), part.first(), part.answers(), this::tell);
    lines.put(order.line(), line);
    pacer.add(line);
  }

  private static Loaded load(Part part) {
    Map<String, List<CallerMove.Speak>> answers =
        part.answers().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, each -> each.getValue().stream().map(Part::load).toList()));
    return new Loaded(
        part.first().stream().map(Part::load).map(CallerMove.class::cast).toList(), answers);
  }

  private static AudioSocketPhone connect(Order order) throws IOException {
    InetSocketAddress service =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), order.port());
    return AudioSocketPhone.call(service, UUID.fromString(order.id()));
  }

  private void withLine(int number, java.util.function.Consumer<CallerLine> action) {
    CallerLine line = lines.get(number);
    if (line != null) {
      action.accept(line);
    }
  }

  private void tell(Report report) {
    try {
      String line = MAPPER.writeValueAsString(report);
      synchronized (out) {
        out.println(line);
        out.flush();
      }
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a report that is no JSON", impossible);
    }
  }
}
