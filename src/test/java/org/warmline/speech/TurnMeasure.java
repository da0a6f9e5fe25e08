package org.warmline.speech;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.warmline.call.Transcript;

/** Prints the figures about the ends of turns: src/test/sound/measure-turns runs it. */
final class TurnMeasure {
  private static final List<String> VOICES = List.of("rms", "awb", "slt", TurnSounds.OURS);
  private static final EndpointSettings FIXED = EndpointSettings.CALL.withHangMillis(480);

  private final SileroVad vad;
  private final Recognizer recognizer;
  private final TurnSounds sounds;
  private final PrintStream out;

  private TurnMeasure(SileroVad vad, Recognizer recognizer, TurnSounds sounds, PrintStream out) {
    this.vad = vad;
    this.recognizer = recognizer;
    this.sounds = sounds;
    this.out = out;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> options = List.of(args);
    String half = options.isEmpty() ? "held" : options.getFirst();
    Engines engines = new Engines(Models.FOLDER);
    try (SileroVad vad = engines.voiceDetection();
        Recognizer recognizer = engines.recognizer("moonshine").engine();
        Synthesizer ours = engines.synthesizer("auto").engine()) {
      TurnMeasure measure = new TurnMeasure(vad, recognizer, new TurnSounds(ours), System.out);
      List<TurnRow> rows = TurnRow.read().stream().filter(row -> row.half().equals(half)).toList();
      measure.table("by what was said", measure.hear(rows, EndpointSettings.CALL), options);
      if (!options.contains("--only-new")) {
        measure.table("a fixed 480 ms", measure.hear(rows, FIXED), options);
      }
    }
  }

  private List<TurnHeard> hear(List<TurnRow> rows, EndpointSettings settings)
      throws IOException, InterruptedException {
    List<TurnHeard> heard = new ArrayList<>();
    for (TurnRow row : rows) {
      for (String voice : VOICES) {
        TurnSounds.Turn turn = sounds.speak(row, voice);
        heard.add(TurnHeard.by(vad, recognizer, settings, row, voice, turn));
      }
    }
    return List.copyOf(heard);
  }

  private void table(String title, List<TurnHeard> heard, List<String> options) {
    out.printf(
        "%s%n%-14s %5s %6s %6s %5s %5s %7s %6s%n",
        title, "kind", "turns", "wait50", "wait90", "lag50", "cuts", "cut %", "late50");
    for (String kind : new TreeSet<>(heard.stream().map(each -> each.row().kind()).toList())) {
      line(kind, heard, each -> each.row().kind().equals(kind));
    }
    line("all", heard, each -> true);
    line("but clause", heard, each -> !each.row().kind().equals("clause"));
    for (String voice : VOICES) {
      line(voice, heard, each -> each.voice().equals(voice));
    }
    if (options.contains("--tell")) {
      heard.forEach(this::tell);
    }
  }

  private void line(String name, List<TurnHeard> all, Predicate<TurnHeard> which) {
    List<TurnHeard> heard = all.stream().filter(which).toList();
    List<TurnHeard> ended = heard.stream().filter(TurnHeard::isHeardToItsEnd).toList();
    long cut = heard.stream().filter(each -> !each.cuts().isEmpty()).count();
    int said = heard.stream().mapToInt(h -> SpokenForm.words(h.row().text()).size()).sum();
    int wrong = heard.stream().mapToInt(TurnHeard::wordsWrong).sum();
    double seconds = heard.stream().mapToInt(TurnHeard::millis).sum() / 1000.0;
    out.printf(
        "%-14s %5d %6d %6d %5d %5d %6.1f%% %6d | lost %d, WER %.1f %%, %.1f CPU ms a second%n",
        name,
        heard.size(),
        share(ended, TurnHeard::waitMillis, 0.5),
        share(ended, TurnHeard::waitMillis, 0.9),
        share(ended, TurnHeard::voiceLagMillis, 0.5),
        cut,
        100.0 * cut / heard.size(),
        share(ended, each -> each.utterances().getLast().recognitionMillis(), 0.5),
        heard.size() - ended.size(),
        100.0 * wrong / said,
        heard.stream().mapToLong(TurnHeard::cpuMillis).sum() / seconds);
  }

  private static long share(List<TurnHeard> heard, ToLongFunction<TurnHeard> of, double share) {
    List<Long> sorted = heard.stream().mapToLong(of).sorted().boxed().toList();
    return sorted.isEmpty()
        ? -1
        : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }

  private void tell(TurnHeard heard) {
    TurnEnd turnEnd = new TurnEnd(TurnWords.of("en"));
    Transcript last =
        heard.utterances().isEmpty()
            ? Transcript.NOTHING
            : heard.utterances().getLast().transcript();
    out.printf(
        "%s %s %s: %s -> %s (%s %.2f) %d%n",
        heard.cuts().isEmpty() ? "ok " : "CUT",
        heard.row().kind(),
        heard.voice(),
        heard.row().text(),
        heard.text(),
        turnEnd.look(last, heard.row().expected()),
        last.confidence(),
        heard.utterances().isEmpty() ? -1 : heard.waitMillis());
  }
}
