package org.warmline.speech;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
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
    Engines engines = new Engines(Models.FOLDER);
    try (SileroVad vad = engines.voiceDetection();
        Recognizer recognizer = engines.recognizer("moonshine").engine();
        Synthesizer ours = engines.synthesizer("auto").engine()) {
      TurnMeasure measure = new TurnMeasure(vad, recognizer, new TurnSounds(ours), System.out);
      List<EndpointSettings> both = List.of(EndpointSettings.CALL, FIXED);
      for (EndpointSettings settings : options.contains("now") ? both.subList(0, 1) : both) {
        boolean fixed = settings.equals(FIXED);
        measure.out.println(fixed ? "a fixed 480 ms" : "by what has been said");
        measure.table(
            options.contains("recorded")
                ? measure.hearRecorded(settings)
                : measure.hearSpoken(options.contains("dev") ? "dev" : "held", settings),
            options.contains("tell") && !fixed);
      }
    }
  }

  /** The prompts that src/test/sound/prompts.txt names, each a turn that ends with its sound. */
  private List<TurnHeard> hearRecorded(EndpointSettings settings) throws IOException {
    List<TurnHeard> heard = new ArrayList<>();
    for (Path file : RecordedTurns.files()) {
      TurnSounds.Turn turn = TurnSounds.recorded(Wav.read(file));
      TurnRow row = RecordedTurns.row(file);
      heard.add(TurnHeard.by(vad, recognizer, settings, row, "recorded", turn));
    }
    return List.copyOf(heard);
  }

  private List<TurnHeard> hearSpoken(String half, EndpointSettings settings)
      throws IOException, InterruptedException {
    List<TurnHeard> heard = new ArrayList<>();
    for (TurnRow row : TurnRow.read().stream().filter(row -> row.half().equals(half)).toList()) {
      for (String voice : VOICES) {
        TurnSounds.Turn turn = sounds.speak(row, voice);
        heard.add(TurnHeard.by(vad, recognizer, settings, row, voice, turn));
      }
    }
    return List.copyOf(heard);
  }

  private void table(List<TurnHeard> heard, boolean tell) {
    out.println(
        "               turns | wait p50  p90 | late p50 | voice late | too early | rejoined unheard"
            + " | heard, ms p50 most | cut off");
    for (String kind : new TreeSet<>(heard.stream().map(each -> each.row().kind()).toList())) {
      line(kind, heard, each -> each.row().kind().equals(kind));
    }
    for (String voice : new TreeSet<>(heard.stream().map(TurnHeard::voice).toList())) {
      line(voice, heard, each -> each.voice().equals(voice));
    }
    line("all", heard, each -> true);
    if (tell) {
      heard.forEach(this::tell);
    }
  }

  private void line(String name, List<TurnHeard> all, Predicate<TurnHeard> which) {
    List<TurnHeard> heard = all.stream().filter(which).toList();
    List<TurnHeard> ended = heard.stream().filter(TurnHeard::isHeardToItsEnd).toList();
    long early = heard.stream().filter(each -> !each.cuts().isEmpty()).count();
    long cut = heard.stream().filter(TurnHeard::isCut).count();
    List<Long> sounded =
        heard.stream().flatMap(each -> each.soundedMillis().stream()).sorted().toList();
    List<Long> audible = sounded.stream().filter(each -> each > 0).toList();
    int said = heard.stream().mapToInt(h -> SpokenForm.words(h.row().text()).size()).sum();
    int wrong = heard.stream().mapToInt(TurnHeard::wordsWrong).sum();
    double seconds = heard.stream().mapToInt(TurnHeard::millis).sum() / 1000.0;
    out.printf(
        "%-14s %5d | %6d %6d | %8d | %10d | %3d %5.1f %% | %3d | %3d %4d %4d | %3d %5.1f %%"
            + " | WER %.1f %%, %.1f CPU ms a second%n",
        name,
        heard.size(),
        share(ended, TurnHeard::waitMillis, 0.5),
        share(ended, TurnHeard::waitMillis, 0.9),
        share(ended, each -> each.utterances().getLast().recognitionMillis(), 0.5),
        share(ended, TurnHeard::voiceLagMillis, 0.5),
        early,
        100.0 * early / heard.size(),
        sounded.size() - audible.size(),
        audible.size(),
        audible.isEmpty() ? 0 : audible.get(audible.size() / 2),
        audible.isEmpty() ? 0 : audible.getLast(),
        cut,
        100.0 * cut / heard.size(),
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
        heard.isCut() ? "CUT" : heard.cuts().isEmpty() ? "ok " : "OK+",
        heard.row().kind(),
        heard.voice(),
        heard.row().text(),
        heard.text(),
        turnEnd.look(last, heard.row().expected()),
        last.confidence(),
        heard.utterances().isEmpty() ? -1 : heard.waitMillis());
  }
}
