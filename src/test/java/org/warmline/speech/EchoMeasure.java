package org.warmline.speech;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.Pcm;
import org.warmline.rehearsal.EchoPath;

/** Prints the figures about echo: src/test/sound/measure-echo runs it. */
final class EchoMeasure {
  private static final List<Integer> DELAYS = List.of(50, 120, 200, 300);
  private static final List<Integer> CALLER_FROM_MILLIS = List.of(1_000, 3_300, 11_500);
  private static final int SOON_MILLIS = 350;
  private static final Map<String, String> CALLERS =
      Map.of(
          "stop-1", "Stop. I want to move my flight.",
          "stop-3", "Wait, stop. I want to move my flight.",
          "lost-1-order", "My order never came, it's lost somewhere.",
          "lost-4-person",
              "This is ridiculous. I've explained this three times. Let me talk to a person.",
          "rebook-1-request", "Hi, I need to move my flight to Friday.",
          "rebook-4-choice", "The morning one.");

  private final SileroVad vad;
  private final Recognizer recognizer;
  private final Pcm ours;
  private final PrintStream out;

  private EchoMeasure(SileroVad vad, Recognizer recognizer, Pcm ours, PrintStream out) {
    this.vad = vad;
    this.recognizer = recognizer;
    this.ours = ours;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    Engines engines = new Engines(Models.FOLDER);
    try (SileroVad vad = engines.voiceDetection();
        Recognizer recognizer = engines.recognizer("moonshine").engine();
        Synthesizer voice = engines.synthesizer(args.length == 0 ? "auto" : args[0]).engine()) {
      Pcm ours = EchoScene.spokenBy(voice);
      System.out.printf("our voice: %s, %.0f s%n", voice.voice(), ours.millis() / 1000.0);
      EchoMeasure measure = new EchoMeasure(vad, recognizer, ours, System.out);
      measure.echoAlone();
      measure.callersOverUs();
      measure.cost();
    }
  }

  private void echoAlone() {
    out.println("echo alone            | taken for a caller, a minute: untold | told | words told");
    for (int decibels : List.of(-12, -20)) {
      row("plain " + decibels + " dB", delayed(d -> EchoPath.Shape.plain(decibels, d)));
      row("room " + decibels + " dB", delayed(d -> EchoPath.Shape.room(decibels, d)));
    }
    for (int decibels : List.of(-20, -30)) {
      row("leftover " + decibels + " dB", delayed(d -> EchoPath.Shape.leftover(decibels, d)));
    }
  }

  private static List<EchoPath.Shape> delayed(
      java.util.function.IntFunction<EchoPath.Shape> shape) {
    return DELAYS.stream().map(shape::apply).toList();
  }

  private void row(String name, List<EchoPath.Shape> shapes) {
    int untold = 0;
    int told = 0;
    int words = 0;
    double minutes = 0;
    for (EchoPath.Shape shape : shapes) {
      EchoScene scene = EchoScene.echoAlone(ours, shape);
      untold += scene.play(vad, recognizer, false).noticedMillis().size();
      EchoScene.Outcome outcome = scene.play(vad, recognizer);
      told += outcome.noticedMillis().size();
      words += SpokenForm.words(outcome.text()).size();
      minutes += scene.seconds() / 60;
    }
    out.printf("%-21s | %.1f | %.1f | %d%n", name, untold / minutes, told / minutes, words);
  }

  private void callersOverUs() throws IOException {
    out.println(
        "a caller over us      | noticed after ms: median | most | within "
            + SOON_MILLIS
            + " | words wrong of");
    for (double gain : List.of(1.0, 0.5)) {
      String level = gain == 1 ? ", as loud as we" : ", 6 dB lower";
      over("we are silent" + level, Pcm.EMPTY, gain, List.of());
      over("nothing comes back" + level, ours, gain, List.of());
      for (int decibels : List.of(-12, -20)) {
        over(
            "plain " + decibels + level,
            ours,
            gain,
            delayed(d -> EchoPath.Shape.plain(decibels, d)));
        over(
            "room " + decibels + level, ours, gain, delayed(d -> EchoPath.Shape.room(decibels, d)));
      }
      over("leftover -30" + level, ours, gain, delayed(d -> EchoPath.Shape.leftover(-30, d)));
    }
  }

  private void over(String name, Pcm under, double gain, List<EchoPath.Shape> shapes)
      throws IOException {
    List<Long> delays = new ArrayList<>();
    int wrong = 0;
    int words = 0;
    for (int from : CALLER_FROM_MILLIS) {
      for (Map.Entry<String, String> each : CALLERS.entrySet()) {
        List<String> said = SpokenForm.words(each.getValue());
        Pcm caller = EchoScene.story(each.getKey(), gain);
        EchoScene plain = new EchoScene(under, Optional.empty(), caller, from);
        List<EchoScene> scenes =
            shapes.isEmpty() ? List.of(plain) : shapes.stream().map(plain::withEcho).toList();
        for (EchoScene scene : scenes) {
          EchoScene.Outcome outcome = scene.play(vad, recognizer);
          delays.add(outcome.delayMillis(scene).orElse(Long.MAX_VALUE));
          wrong += WordErrors.between(said, SpokenForm.words(outcome.text()));
          words += said.size();
        }
      }
    }
    delays.sort(null);
    long soon = delays.stream().filter(delay -> delay <= SOON_MILLIS).count();
    out.printf(
        "%-37s | %d | %d | %d %% | %d of %d (%.1f %%)%n",
        name,
        delays.get(delays.size() / 2),
        delays.getLast(),
        Math.round(100.0 * soon / delays.size()),
        wrong,
        words,
        100.0 * wrong / words);
  }

  /** Only what echo adds: no voice detection, no recognizer. */
  private void cost() {
    Pcm echo = new EchoPath(EchoPath.Shape.room(-12, 200), 1).next(ours);
    double seconds = 0;
    long nanos = 0;
    for (int round = 0; round < 5; round++) {
      EchoGuard guard = new EchoGuard();
      seconds = ours.millis() / 1000.0;
      long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int at = 0;
          at + VoiceActivity.WINDOW_SAMPLES <= ours.length();
          at += VoiceActivity.WINDOW_SAMPLES) {
        guard.guard(
            ours.slice(at, VoiceActivity.WINDOW_SAMPLES),
            echo.slice(at, VoiceActivity.WINDOW_SAMPLES));
      }
      nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
    }
    out.printf("CPU, while we are heard: %.2f %% of a core%n", nanos / 1e7 / seconds);
  }
}
