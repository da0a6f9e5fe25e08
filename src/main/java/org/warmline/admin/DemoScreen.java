package org.warmline.admin;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.warmline.call.Evidence;
import org.warmline.rehearsal.DemoReport;
import org.warmline.rehearsal.TranscriptLine;

/** Shows a demo to people, line by line as it is spoken. May be shared between threads. */
final class DemoScreen {
  private static final int MILLIS_PER_SECOND = 1000;

  private final PrintWriter out;

  DemoScreen(PrintWriter out) {
    this.out = out;
  }

  synchronized void engines(String why) {
    print("Engines: " + why);
  }

  synchronized void line(TranscriptLine line) {
    String call = line.call().substring(line.call().length() - 1);
    String heard =
        line.heard()
            .filter(words -> !words.equals(line.said()))
            .map(w -> "   heard: " + w)
            .orElse("");
    double seconds = (double) line.atMillis() / MILLIS_PER_SECOND;
    print(
        String.format(
            Locale.ROOT,
            "call %s %5.1f s  %-6s %s%s",
            call,
            seconds,
            line.who(),
            line.said(),
            heard));
  }

  synchronized void end(DemoReport report) {
    print("");
    report
        .calls()
        .forEach(
            call ->
                print(
                    "A caller who "
                        + call.line()
                        + ": "
                        + call.outcome().map(TurnJson::lower).orElse("not ended in time")
                        + (call.expected() ? "" : "   (this is not how it should end)")));
    report
        .escalation()
        .ifPresent(
            escalation -> {
              print("A person was needed because of: " + TurnJson.lower(escalation.reason()));
              escalation.evidence().forEach(evidence -> print("  " + words(evidence)));
            });
    report.summary().ifPresent(summary -> print("The agent hears: " + summary.spoken()));
    figures(report);
  }

  private void figures(DemoReport report) {
    Optional<Long> p50 = DemoReport.percentile(report.voiceToVoice(), 50);
    Optional<Long> p95 = DemoReport.percentile(report.voiceToVoice(), 95);
    p50.ifPresent(
        half ->
            print(
                "From a caller's last sound to our first, over "
                    + report.voiceToVoice().size()
                    + " turns: half within "
                    + half
                    + " ms, 95 % within "
                    + p95.orElse(half)
                    + " ms"));
  }

  private static String words(Evidence evidence) {
    return String.format(
        Locale.ROOT,
        "%s, %s: %s (weight %.2f, turn %d)",
        evidence.of(),
        evidence.kind(),
        evidence.value(),
        evidence.weight(),
        evidence.turn());
  }

  private void print(String line) {
    out.println(line);
    out.flush();
  }
}
