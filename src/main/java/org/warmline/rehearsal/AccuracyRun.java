package org.warmline.rehearsal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;
import org.warmline.speech.EditDistance;
import org.warmline.speech.Recording;
import org.warmline.speech.SpokenForm;
import org.warmline.speech.Utterance;
import org.warmline.speech.Wav;
import org.warmline.understanding.BestReading;
import org.warmline.understanding.Understanding;

/**
 * Measures how well callers are heard, over a set of recordings: wrong words, and whether what the
 * product would act on is what was said. Sound goes through voice detection, endpointing and
 * recognizer as a call's does. What a text means is taken from understanding it as it was written,
 * so that only mistakes of hearing count. Used by one thread.
 */
public final class AccuracyRun {
  private static final double ASKS = 0.5;

  private final Recording recording;
  private final Understanding understanding;
  private final Function<String, Expectation> expectations;
  private final LocalDateTime now;

  /**
   * A run with these engines.
   *
   * @param expectations what a question for a slot makes likely
   * @param now the caller's time, which dates are relative to
   */
  public AccuracyRun(
      Recording recording,
      Understanding understanding,
      Function<String, Expectation> expectations,
      LocalDateTime now) {
    this.recording = recording;
    this.understanding = understanding;
    this.expectations = expectations;
    this.now = now;
  }

  /** What one recording came to. */
  public record Heard(SpokenAnswer said, Transcript transcript, AccuracyTally tally) {}

  /**
   * Hears one recording.
   *
   * @throws IOException when it cannot be read
   */
  public Heard hear(Path folder, SpokenAnswer said) throws IOException {
    Pcm sound = Wav.read(folder.resolve(said.file()));
    Expectation expected =
        said.slot().isEmpty() ? Expectation.NOTHING : expectations.apply(said.slot());
    long before = cpuNanos();
    Transcript transcript = joined(recording.transcribe(sound, expected));
    long cpu = TimeUnit.NANOSECONDS.toMillis(cpuNanos() - before);
    Meaning meant = understanding.understand(said.text(), expected, now);
    Meaning got = new BestReading(understanding).of(transcript, expected, now);
    Optional<String> right = value(meant, said.slot());
    Optional<String> heard = value(got, said.slot());
    List<String> words = SpokenForm.words(said.text());
    boolean other = said.kind().equals("out");
    boolean exact = !other && !said.slot().isEmpty();
    boolean wanted = said.value().isEmpty() || right.equals(Optional.of(said.value()));
    boolean person = meant.agentRequest() >= ASKS;
    AccuracyTally tally =
        new AccuracyTally(
            words.size(),
            EditDistance.between(words, SpokenForm.words(transcript.text())),
            exact ? 1 : 0,
            exact && wanted && right.equals(heard) ? 1 : 0,
            other ? 1 : 0,
            other && heard.isPresent() && !heard.equals(right) ? 1 : 0,
            person ? 1 : 0,
            person && got.agentRequest() < ASKS ? 1 : 0,
            sound.millis(),
            cpu);
    return new Heard(said, transcript, tally);
  }

  /** Sums by what the recordings have in common, such as their slot or voice. */
  public static Map<String, AccuracyTally> sums(
      List<Heard> all, Function<SpokenAnswer, String> group) {
    Map<String, AccuracyTally> sums = new TreeMap<>();
    for (Heard each : all) {
      sums.merge(group.apply(each.said()), each.tally(), AccuracyTally::plus);
    }
    return sums;
  }

  private static Optional<String> value(Meaning meaning, String slot) {
    return slot.equals(Expectation.YES_NO.slot())
        ? meaning.yesNo().map(said -> said.name().toLowerCase(Locale.ROOT))
        : meaning.findSlot(slot).map(found -> found.value());
  }

  /** A caller may pause within an answer; the surest of its other readings go with the longest. */
  private static Transcript joined(List<Utterance> utterances) {
    if (utterances.size() == 1) {
      return utterances.getFirst().transcript();
    }
    List<Transcript> parts = utterances.stream().map(Utterance::transcript).toList();
    String text = String.join(" ", parts.stream().map(Transcript::text).toList());
    double least =
        parts.stream().map(Transcript::confidence).min(Comparator.naturalOrder()).orElse(0.0);
    return new Transcript(text, least);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
