package org.warmline.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;
import org.warmline.settings.Settings;

/** Prints the figures about barge-in: src/test/sound/measure-bargein runs it. */
final class BargeInMeasure {
  private static final List<String> PROMPTS =
      List.of(
          "Hello, you've reached Warmline Demo. I'm an automated assistant. Say agent, or press zero,"
              + " for a person. How can I help?",
          "That's the flight from New York to Boston on Friday, November twenty seventh, at nine"
              + " fifteen in the morning. Shall I move you to it?",
          "On Friday, November twenty seventh, I have nine fifteen in the morning, one thirty in the"
              + " afternoon, or six oh five in the evening. Which one would you like?");
  private static final Expectation CHOICE = new Expectation("flight", "choice", "", List.of());
  private static final List<Expectation> EXPECTED =
      List.of(Expectation.NOTHING, Expectation.YES_NO, CHOICE);
  private static final int SOON_MILLIS = 700;

  private final SpeechKit speech;
  private final boolean each;
  private final PrintStream out;

  private BargeInMeasure(SpeechKit speech, boolean each, PrintStream out) {
    this.speech = speech;
    this.each = each;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    Settings.Speech engines = new Settings.Speech("moonshine", "auto", 2, 60);
    try (SpeechKit speech = SpeechKit.open(Path.of("models"), Path.of("run/prompts"), engines)) {
      PROMPTS.forEach(speech::render);
      String begin = args.length > 2 ? args[2] : "";
      List<BargeInSet.Caller> callers =
          BargeInSet.read(args[0], speech.synthesizer()).stream()
              .filter(caller -> caller.id().startsWith(begin))
              .toList();
      System.out.printf(
          "half %s, %d callers, our voice: %s%n", args[0], callers.size(), speech.voice());
      BargeInMeasure measure = new BargeInMeasure(speech, args.length > 1, System.out);
      measure.over(callers, "no echo", Optional.empty());
      measure.over(callers, "room -20 dB", Optional.of(EchoPath.Shape.room(-20, 120)));
      measure.echoAlone();
    }
  }

  private void over(List<BargeInSet.Caller> callers, String name, Optional<EchoPath.Shape> echo) {
    Tally tally = new Tally();
    for (BargeInSet.Caller caller : callers) {
      Random random = new Random(caller.id().hashCode());
      int prompt = random.nextInt(PROMPTS.size());
      int from = 20 * (40 + random.nextInt(120));
      BargeInScene scene = new BargeInScene(speech, caller.sound(), from, echo);
      BargeInScene.Outcome outcome =
          scene.play(Saying.of(PROMPTS.get(prompt)), EXPECTED.get(prompt), 0);
      tally.add(caller, outcome);
      if (each) {
        out.printf(
            "%s %-14s %-32s held %-5s decided %-5s %s %s%n",
            caller.turn() == outcome.dropped() ? " " : "*",
            caller.id(),
            caller.words(),
            outcome.heldMillis().map(String::valueOf).orElse("-"),
            outcome.decidedMillis().map(String::valueOf).orElse("-"),
            outcome.dropped() ? "dropped" : "went on",
            scene.told() + " " + outcome.words());
      }
    }
    out.printf("%-12s | %s%n", name, tally);
  }

  private void echoAlone() {
    int interrupted = 0;
    int held = 0;
    double seconds = 0;
    for (int decibels : List.of(-12, -20, -30)) {
      for (int delay : List.of(50, 120, 200, 300)) {
        for (String prompt : PROMPTS) {
          Optional<EchoPath.Shape> echo = Optional.of(EchoPath.Shape.room(decibels, delay));
          BargeInScene.Outcome outcome =
              new BargeInScene(speech, Pcm.EMPTY, 0, echo)
                  .play(Saying.of(prompt), Expectation.NOTHING, 10_000);
          interrupted += outcome.dropped() ? 1 : 0;
          held += outcome.heldMillis().isPresent() ? 1 : 0;
          seconds += 10;
        }
      }
    }
    out.printf(
        "echo alone, %.0f min: %d interruptions, %d times held%n", seconds / 60, interrupted, held);
  }

  /** Counts outcomes. */
  private static final class Tally {
    private int turns;
    private int taken;
    private int takenSoon;
    private int listeners;
    private int ignored;
    private final List<Long> held = new ArrayList<>();
    private final List<Long> decided = new ArrayList<>();

    void add(BargeInSet.Caller caller, BargeInScene.Outcome outcome) {
      boolean soon =
          outcome.dropped() && outcome.decidedMillis().filter(at -> at <= SOON_MILLIS).isPresent();
      if (caller.turn()) {
        turns++;
        taken += outcome.dropped() && outcome.turn() ? 1 : 0;
        takenSoon += soon ? 1 : 0;
        held.add(outcome.heldMillis().orElse(99_999L));
      } else {
        listeners++;
        ignored += outcome.dropped() || outcome.turn() ? 0 : 1;
      }
      outcome.decidedMillis().ifPresent(decided::add);
    }

    @Override
    public String toString() {
      held.sort(null);
      decided.sort(null);
      return String.format(
          Locale.ROOT,
          "turns taken %d of %d (%.1f %%), by %d ms %d | listeners let listen %d of %d (%.1f %%)"
              + " | silent after ms: median %d, p95 %d | decided after ms: p95 %d, most %d",
          taken,
          turns,
          100.0 * taken / turns,
          SOON_MILLIS,
          takenSoon,
          ignored,
          listeners,
          100.0 * ignored / listeners,
          at(held, 0.5),
          at(held, 0.95),
          at(decided, 0.95),
          at(decided, 1));
    }

    private static long at(List<Long> sorted, double share) {
      return sorted.isEmpty()
          ? 0
          : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
  }
}
