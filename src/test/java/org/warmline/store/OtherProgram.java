package org.warmline.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.warmline.actions.ActionRequest;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;

/** A second process at the database: it holds it, or dies at a chosen place. */
final class OtherProgram implements AutoCloseable {
  static final CallId CALL = new CallId("other");

  private final Process process;
  private final BufferedReader output;

  private OtherProgram(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts it and waits for its first line. */
  static OtherProgram start(String what, Path directory) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        List.of(java, "-cp", classPath, OtherProgram.class.getName()).stream(),
                        Stream.of(what, directory.toString()))
                    .toList())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    OtherProgram other = new OtherProgram(process);
    if (!"ready".equals(other.output.readLine())) {
      throw new IOException("the other program did not start");
    }
    return other;
  }

  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }

  public static void main(String[] args) throws IOException {
    Database database = Database.open(DatabaseSettings.inDirectory(Path.of(args[1])));
    System.out.println("ready");
    switch (args[0]) {
      case "hold" -> System.in.read();
      case "die-before-commit" -> rebook(database, () -> Runtime.getRuntime().halt(7));
      case "die-after-commit" -> {
        rebook(database, () -> {});
        Runtime.getRuntime().halt(7);
      }
      case "die-after-append" -> {
        database
            .callLog(Clock.systemUTC(), ZoneOffset.UTC)
            .append(CALL, new CallEvent.Pressed(5, 1, "0"));
        Runtime.getRuntime().halt(7);
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
    database.close();
  }

  private static void rebook(Database database, Runnable beforeCommit) {
    DemoData data = DemoData.of(1, DemoHouse.NOW);
    ActionRequest request = new ActionRequest(CALL, "the-key", Map.of(), DemoHouse.NOW);
    database
        .records()
        .once(
            "rebook_flight",
            request,
            tables -> {
              ActionReport report =
                  new ActionReport(
                      "rebook_flight",
                      "the-key",
                      ActionReport.Status.DONE,
                      "",
                      Map.of(),
                      Map.of(),
                      List.of(),
                      tables
                          .bookings()
                          .move(data.bookings().getFirst().reference(), target(data))
                          .orElseThrow());
              beforeCommit.run();
              return report;
            });
  }

  static String target(DemoData data) {
    return data.flights().get(9 * 5).id();
  }
}
