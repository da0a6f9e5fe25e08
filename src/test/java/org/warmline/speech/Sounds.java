package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.warmline.call.Pcm;

/** Sounds that are no speech, made from a seed so that each run hears the same. */
final class Sounds {
  private static final double[] DTMF_LOW = {697, 770, 852, 941};
  private static final double[] DTMF_HIGH = {1209, 1336, 1477};

  private Sounds() {}

  static Pcm made(int millis, IntToDoubleFunction valueAt) {
    float[] values = new float[millis * Pcm.SAMPLES_PER_MILLI];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) valueAt.applyAsDouble(i);
    }
    return Samples.toPcm(values);
  }

  static Pcm tone(int millis, double amplitude, double... hertz) {
    return made(
        millis,
        i -> {
          double sum = 0;
          for (double each : hertz) {
            sum += Math.sin(2 * Math.PI * each * i / Pcm.SAMPLES_PER_SECOND);
          }
          return amplitude * sum / hertz.length;
        });
  }

  static Pcm whiteNoise(int millis, double amplitude, long seed) {
    Random random = new Random(seed);
    return made(millis, i -> amplitude * random.nextGaussian());
  }

  static Pcm pinkNoise(int millis, double amplitude, long seed) {
    Random random = new Random(seed);
    double[] rows = new double[8];
    return made(
        millis,
        i -> {
          double sum = 0;
          for (int row = 0; row < rows.length; row++) {
            if (i % (1 << row) == 0) {
              rows[row] = random.nextGaussian();
            }
            sum += rows[row];
          }
          return amplitude * sum / Math.sqrt(rows.length);
        });
  }

  static Pcm clicks(int millis, long seed) {
    Random random = new Random(seed);
    return made(millis, i -> random.nextInt(4000) == 0 ? 30_000 * (random.nextDouble() - 0.5) : 0);
  }

  /** Keys pressed one after the other, 100 ms each, 100 ms apart. */
  static Pcm dtmf(String keys) {
    List<Pcm> parts = new ArrayList<>();
    for (char key : keys.toCharArray()) {
      int at = "123456789*0#".indexOf(key);
      parts.add(tone(100, 12_000, DTMF_LOW[at / 3], DTMF_HIGH[at % 3]));
      parts.add(Pcm.silence(100));
    }
    return Pcm.join(parts);
  }

  /** Ring-back as in North America: two seconds of two tones, four of silence. */
  static Pcm ringback(int times) {
    List<Pcm> parts = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      parts.add(tone(2000, 8000, 440, 480));
      parts.add(Pcm.silence(4000));
    }
    return Pcm.join(parts);
  }

  /** Instrumental hold music: plucked chords with overtones, a bass and a melody above them. */
  static Pcm music(int bars, long seed) {
    int[][] chords = {{0, 4, 7}, {9, 12, 16}, {5, 9, 12}, {7, 11, 14}};
    Random random = new Random(seed);
    List<Pcm> parts = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      int[] chord = chords[bar % chords.length];
      for (int beat = 0; beat < 4; beat++) {
        double melody = note(12 + chord[random.nextInt(chord.length)]);
        double bass = note(chord[0] - 12);
        parts.add(
            made(
                450,
                i ->
                    6000 * plucked(i, melody)
                        + 5000 * plucked(i, bass)
                        + 3000 * plucked(i, note(chord[0]))
                        + 3000 * plucked(i, note(chord[1]))
                        + 3000 * plucked(i, note(chord[2]))));
      }
    }
    return Pcm.join(parts);
  }

  /** Single notes rich in overtones, some with vibrato, each beginning at once like a vowel. */
  static Pcm notes(int count, long seed) {
    Random random = new Random(seed);
    List<Pcm> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double hertz = 80 + random.nextInt(500);
      double vibrato = 2 * random.nextInt(3);
      int overtones = 1 + random.nextInt(8);
      parts.add(made(700, sample -> sung(sample, hertz, overtones, vibrato)));
      parts.add(Pcm.silence(600));
    }
    return Pcm.join(parts);
  }

  private static double sung(int sample, double hertz, int overtones, double vibrato) {
    double seconds = (double) sample / Pcm.SAMPLES_PER_SECOND;
    double phase = 2 * Math.PI * hertz * seconds + vibrato * Math.sin(2 * Math.PI * 5 * seconds);
    double value = 0;
    for (int overtone = 1; overtone <= overtones; overtone++) {
      value += Math.sin(overtone * phase) / overtone;
    }
    return 5000 * value * Math.exp(-seconds);
  }

  private static double note(int halfTones) {
    return 261.63 * Math.pow(2, halfTones / 12.0);
  }

  private static double plucked(int sample, double hertz) {
    double seconds = (double) sample / Pcm.SAMPLES_PER_SECOND;
    double value = 0;
    for (int overtone = 1; overtone <= 5; overtone++) {
      value +=
          Math.exp(-seconds * 4 * overtone)
              * Math.sin(2 * Math.PI * hertz * overtone * seconds)
              / overtone;
    }
    return value;
  }
}
