package org.warmline.asterisk;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.warmline.rehearsal.DemoReport;

/**
 * What a measurement gave, as JSON and as a table.
 *
 * @param lines calls at once
 * @param seconds from the first call's beginning to the last one's end
 * @param asteriskCpu seconds of one core in that time
 * @param serviceCpu the same of the service
 */
record MeasureReport(
    int lines, List<MeasuredCall> calls, double seconds, double asteriskCpu, double serviceCpu) {
  private static final List<String> PARTS =
      List.of(
          "endpointMillis",
          "recognitionMillis",
          "understandingMillis",
          "actionMillis",
          "firstSoundMillis",
          "voiceToVoiceMillis");

  MeasureReport {
    calls = List.copyOf(calls);
  }

  void print(PrintStream table, PrintStream json, String service) {
    table.printf(
        Locale.ROOT,
        "%d lines, %d calls (%s), %.0f s, %s; %s, %d cores, %s%n",
        lines,
        calls.size(),
        outcomes(),
        seconds,
        service,
        machine(),
        Runtime.getRuntime().availableProcessors(),
        LocalDate.now());
    table.printf("%-32s %7s %7s %7s %5s%n", "milliseconds", "p50", "p95", "max", "n");
    row(table, "voice to voice (caller's RTP)", all(MeasuredCall::voiceToVoice));
    for (String part : PARTS) {
      row(table, "  service: " + part, all(call -> call.timed(part)));
    }
    row(table, "barge-in to silence (RTP)", all(MeasuredCall::bargeInStops));
    row(table, "decision to ringing", ringing());
    table.printf(
        Locale.ROOT,
        "%d packets to callers who talked to the service alone, %.3f %% more than 20 ms late%n",
        sum(MeasuredCall::frames),
        latePercent());
    table.printf(
        Locale.ROOT,
        "of one core, per call: Asterisk %.2f %%, service %.2f %%%n",
        perCall(asteriskCpu),
        perCall(serviceCpu));
    json.println(json(service));
  }

  private ObjectNode json(String service) {
    ObjectNode node = new JsonMapper().createObjectNode();
    node.put("service", service);
    node.put("machine", machine());
    node.put("cores", Runtime.getRuntime().availableProcessors());
    node.put("date", LocalDate.now().toString());
    node.put("lines", lines).put("calls", calls.size()).put("seconds", Math.round(seconds));
    node.put("outcomes", outcomes());
    figures(node.putObject("voiceToVoice"), all(MeasuredCall::voiceToVoice));
    ObjectNode split = node.putObject("service");
    PARTS.forEach(part -> figures(split.putObject(part), all(call -> call.timed(part))));
    figures(node.putObject("bargeInStop"), all(MeasuredCall::bargeInStops));
    figures(node.putObject("decisionToRing"), ringing());
    node.put("packets", sum(MeasuredCall::frames)).put("late20msPercent", latePercent());
    node.put("asteriskCpuPercentPerCall", perCall(asteriskCpu));
    node.put("serviceCpuPercentPerCall", perCall(serviceCpu));
    return node;
  }

  private static void figures(ObjectNode node, List<Long> figures) {
    node.put("p50", DemoReport.percentile(figures, 50).orElse(null));
    node.put("p95", DemoReport.percentile(figures, 95).orElse(null));
    node.put("max", DemoReport.percentile(figures, 100).orElse(null));
    node.put("n", figures.size());
  }

  private static void row(PrintStream table, String name, List<Long> figures) {
    table.printf(
        "%-32s %7s %7s %7s %5d%n",
        name,
        percentile(figures, 50),
        percentile(figures, 95),
        percentile(figures, 100),
        figures.size());
  }

  private static String percentile(List<Long> figures, int percent) {
    return DemoReport.percentile(figures, percent).map(String::valueOf).orElse("-");
  }

  private List<Long> all(Function<MeasuredCall, List<Long>> of) {
    return calls.stream().flatMap(call -> of.apply(call).stream()).toList();
  }

  private List<Long> ringing() {
    return calls.stream().flatMap(call -> call.decisionToRinging().stream()).toList();
  }

  private String outcomes() {
    Stream<String> all =
        calls.stream().map(call -> call.part() + ": " + call.outcome().orElse("not ended"));
    List<String> words = all.toList();
    return String.join(
        ", ",
        words.stream()
            .distinct()
            .sorted()
            .map(word -> words.stream().filter(word::equals).count() + " " + word)
            .toList());
  }

  /** Where a queue or an agent took over, the joints would count as late packets. */
  private int sum(Function<MeasuredCall, Integer> of) {
    return calls.stream().filter(MeasuredCall::isServiceAlone).mapToInt(of::apply).sum();
  }

  private double latePercent() {
    int frames = sum(MeasuredCall::frames);
    return frames == 0 ? 0 : 100.0 * sum(MeasuredCall::lateFrames) / frames;
  }

  /** In per cent of one core, while a call is up. */
  private double perCall(double cpuSeconds) {
    double callSeconds = calls.stream().mapToDouble(MeasuredCall::seconds).sum();
    return callSeconds == 0 ? 0 : 100 * cpuSeconds / callSeconds;
  }

  private static String machine() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }
}
