package org.warmline.telephony;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.warmline.call.Pcm;

/**
 * The last half second of what was said, to be said again from the beginning of the word that was
 * being said. Not for more than one thread.
 */
final class Replay {
  private static final int KEPT_SAMPLES = 500 * Pcm.SAMPLES_PER_MILLI;
  private static final int STEP = 10 * Pcm.SAMPLES_PER_MILLI;

  /** A shorter dip lies within words: a stop such as the "p" of "happy". */
  private static final int GAP_STEPS = 5;

  /** Where there is no gap, so much at least is said again: less would not make a word whole. */
  private static final int LEAST_STEPS = 12;

  private static final double QUIET_SHARE = 0.1;

  private final Deque<Pcm> frames = new ArrayDeque<>();
  private int samples;

  void add(Pcm frame) {
    frames.add(frame);
    samples += frame.length();
    while (samples - frames.element().length() >= KEPT_SAMPLES) {
      samples -= frames.remove().length();
    }
  }

  void clear() {
    frames.clear();
    samples = 0;
  }

  /** The end of what was said, from the beginning of its last word on; at most so much of it. */
  Pcm lastWord(int mostSamples) {
    Pcm kept = Pcm.join(List.copyOf(frames));
    int from = Math.max(0, kept.length() - mostSamples);
    Pcm tail = kept.slice(from, kept.length() - from);
    int begin = wordBegin(loudness(tail));
    int skipped = Math.min(begin * STEP, tail.length());
    return tail.slice(skipped, tail.length() - skipped);
  }

  /** The step in which the last word begins; as many as there are when nothing was being said. */
  private static int wordBegin(List<Double> loudness) {
    double quiet = QUIET_SHARE * loudness.stream().mapToDouble(each -> each).max().orElse(0);
    int run = 0;
    for (int i = loudness.size() - 1; i >= 0; i--) {
      run = loudness.get(i) <= quiet ? run + 1 : 0;
      if (run == GAP_STEPS) {
        int after = i + GAP_STEPS;
        return after == loudness.size() ? after : after - 1;
      }
    }
    return weakest(loudness);
  }

  private static int weakest(List<Double> loudness) {
    int weakest = 0;
    for (int i = 1; i <= loudness.size() - LEAST_STEPS; i++) {
      if (loudness.get(i) <= loudness.get(weakest)) {
        weakest = i;
      }
    }
    return weakest;
  }

  private static List<Double> loudness(Pcm sound) {
    List<Double> steps = new ArrayList<>();
    for (int at = 0; at + STEP <= sound.length(); at += STEP) {
      steps.add(sound.slice(at, STEP).rms());
    }
    return List.copyOf(steps);
  }
}
