package org.warmline.speech;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

/**
 * What likely answers cost: processor time of one thread for the same utterance without any and
 * with thirty of them.
 */
final class PhrasesMeasure {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 60;
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
  private static final List<String> PARTS =
      List.of("", " morning", " afternoon", " evening", " at noon");

  private PhrasesMeasure() {}

  public static void main(String[] files) throws IOException {
    Path models = Path.of(System.getProperty("warmline.models", "models"));
    List<String> thirty = new ArrayList<>();
    DAYS.forEach(day -> PARTS.forEach(part -> thirty.add(day + part)));
    try (MoonshineRecognizer moonshine = MoonshineRecognizer.open(models)) {
      for (String file : files) {
        Pcm sound = Wav.read(Path.of(file));
        double free = medianMillis(moonshine, sound, Expectation.NOTHING);
        double likely = medianMillis(moonshine, sound, new Expectation("", "", "", thirty));
        System.out.printf(
            Locale.ROOT,
            "%s: %d ms of sound, free words %.1f ms, with %d phrases %.1f ms: %.1f ms more%n",
            Path.of(file).getFileName(),
            sound.millis(),
            free,
            thirty.size(),
            likely,
            likely - free);
      }
    }
  }

  private static double medianMillis(
      MoonshineRecognizer moonshine, Pcm sound, Expectation expectation) {
    List<Long> took = new ArrayList<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long began = THREADS.getCurrentThreadCpuTime();
      if (moonshine.transcribe(sound, expectation).confidence() < 0) {
        throw new IllegalStateException("no confidence is below 0");
      }
      if (round >= 0) {
        took.add(THREADS.getCurrentThreadCpuTime() - began);
      }
    }
    Collections.sort(took);
    return took.get(took.size() / 2) / NANOS_PER_MILLI;
  }
}
