package org.warmline.admin;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warmline.call.CallEvent;
import org.warmline.call.Evidence;
import org.warmline.rehearsal.DemoReport;
import org.warmline.rehearsal.Handed;
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

  /** Where the house is, and what to do there. */
  synchronized void open(URI address, String password) {
    print("");
    print("The house is open.");
    print("  The phone:        " + address + "/phone/");
    print("  The agent's desk: " + address + "/desk/   password " + password);
    print("Open both. Sign in at the desk with any name and press \"Make me available\": an angry");
    print("caller rings there within 20 seconds. Call the line yourself from the phone.");
    print("Ctrl+C closes the house.");
    print("");
  }

  /** After the angry caller. */
  synchronized void again() {
    print("The house stays open. Press Enter for the angry caller again.");
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
    report.handed().forEach(this::handed);
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

  private void handed(Handed handed) {
    print(
        "On the way to a person, call "
            + handed.call().substring(handed.call().length() - 1)
            + ":");
    print("  " + handed.steps().stream().map(DemoScreen::step).collect(Collectors.joining(", ")));
    print(
        String.format(
            Locale.ROOT,
            "  rang after %d ms, all on the screen after %d ms; summary heard for %.1f s; the agent"
                + " heard the caller at %.0f dB, the caller the agent at %.0f dB",
            handed.ringMillis().orElse(-1L),
            handed.screenMillis().orElse(-1L),
            (double) handed.briefingMillis() / MILLIS_PER_SECOND,
            handed.callerDecibels(),
            handed.agentDecibels()));
  }

  private static String step(CallEvent.Handoff taken) {
    String step = TurnJson.lower(taken.step()).replace('_', ' ');
    return step + taken.agent().map(agent -> " (" + agent + ")").orElse("");
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
