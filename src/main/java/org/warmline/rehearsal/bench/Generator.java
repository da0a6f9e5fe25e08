package org.warmline.rehearsal.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The process of the {@link Callers}, from our side. May be used from any thread. */
final class Generator implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 30;

  private final Process process;
  private final BufferedWriter orders;
  private final BlockingQueue<Report> told = new LinkedBlockingQueue<>();
  private volatile Consumer<Report> listener = report -> {};

  private Generator(Process process) {
    this.process = process;
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
    Thread.ofPlatform().name("callers").daemon().start(this::read);
  }

  /**
   * Starts it, with this program's own classes.
   *
   * @throws IOException if it does not start
   */
  static Generator start() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new Generator(
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Callers.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** From now on this is told all reports, on one thread of our own. */
  void listen(Consumer<Report> to) {
    listener = to;
  }

  void order(Order order) {
    try {
      String line = MAPPER.writeValueAsString(order);
      synchronized (orders) {
        orders.write(line);
        orders.newLine();
        orders.flush();
      }
    } catch (IOException gone) {
      throw new UncheckedIOException("the process of the callers is gone", gone);
    }
  }

  /** Its processor time and frames so far. */
  Report figures() throws InterruptedException {
    order(Order.tell());
    Report report = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (report == null) {
      throw new IllegalStateException("the process of the callers does not answer");
    }
    return report;
  }

  @Override
  public void close() {
    try {
      orders.close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException gone) {
      process.destroyForcibly();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Report report = MAPPER.readValue(line, Report.class);
        if (report.is().equals("told")) {
          told.add(report);
        } else {
          listener.accept(report);
        }
      }
    } catch (IOException broken) {
      listener.accept(Report.broke(0, "the process of the callers broke off"));
    }
  }
}
