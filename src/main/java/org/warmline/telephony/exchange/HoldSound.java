package org.warmline.telephony.exchange;

import org.warmline.call.Pcm;

/**
 * What a waiting caller hears: four quiet chords, plucked one note at a time, that begin again
 * without a seam. Made of sines, so that nobody has rights in it. One player a line; the loop
 * itself is shared.
 */
public final class HoldSound {
  private static final double NOTE_SECONDS = 0.875;
  private static final double[][] CHORDS_HERTZ = {
    {349.23, 440.00, 523.25, 659.26},
    {440.00, 523.25, 659.26, 783.99},
    {392.00, 493.88, 587.33, 880.00},
    {349.23, 523.25, 587.33, 698.46}
  };
  private static final double[] OVERTONES = {1, 0.22, 0.06};
  private static final double ATTACK_SECONDS = 0.02;
  private static final double DECAY_SECONDS = 0.9;
  private static final double HEARD_FOR_SECONDS = 8;
  private static final double RMS = 32767 * Math.pow(10, -30 / 20.0);
  private static final int FADE_FRAMES = 10;

  private static final Pcm LOOP = Pcm.of(levelled(plucked()));

  private int at;
  private int fadedFrames;

  /**
   * Makes the loop, which takes some tenths of a second: better before a caller waits than then.
   */
  static void prepare() {
    loop();
  }

  /** The whole loop once: a whole number of frames. */
  public static Pcm loop() {
    return LOOP;
  }

  /** The next frame; the first ones fade in. */
  Pcm next() {
    Pcm frame = LOOP.slice(at, Pcm.FRAME_SAMPLES);
    at = (at + Pcm.FRAME_SAMPLES) % LOOP.length();
    return fadedFrames < FADE_FRAMES ? fadedIn(frame) : frame;
  }

  /** Begins anew with the next frame. */
  void rewind() {
    at = 0;
    fadedFrames = 0;
  }

  private Pcm fadedIn(Pcm frame) {
    short[] samples = frame.toArray();
    for (int i = 0; i < samples.length; i++) {
      double part = fadedFrames + (double) i / samples.length;
      samples[i] = (short) Math.round(samples[i] * part / FADE_FRAMES);
    }
    fadedFrames++;
    return Pcm.of(samples);
  }

  private static double[] plucked() {
    int noteSamples = (int) Math.round(NOTE_SECONDS * Pcm.SAMPLES_PER_SECOND);
    double[] loop = new double[noteSamples * CHORDS_HERTZ.length * CHORDS_HERTZ[0].length];
    int from = 0;
    for (double[] chord : CHORDS_HERTZ) {
      for (double hertz : chord) {
        pluck(loop, from, hertz);
        from += noteSamples;
      }
    }
    return loop;
  }

  /** Adds one note; what still sounds at the end of the loop goes on at its beginning. */
  private static void pluck(double[] loop, int from, double hertz) {
    int length = (int) (HEARD_FOR_SECONDS * Pcm.SAMPLES_PER_SECOND);
    for (int i = 0; i < length; i++) {
      double seconds = (double) i / Pcm.SAMPLES_PER_SECOND;
      double attack = Math.sin(Math.PI / 2 * Math.min(1, seconds / ATTACK_SECONDS));
      double sample = 0;
      for (int overtone = 0; overtone < OVERTONES.length; overtone++) {
        sample += OVERTONES[overtone] * Math.sin(2 * Math.PI * hertz * (overtone + 1) * seconds);
      }
      loop[(from + i) % loop.length] +=
          sample * attack * attack * Math.exp(-seconds / DECAY_SECONDS);
    }
  }

  private static short[] levelled(double[] loop) {
    double sum = 0;
    for (double sample : loop) {
      sum += sample * sample;
    }
    double gain = RMS / Math.sqrt(sum / loop.length);
    short[] samples = new short[loop.length];
    for (int i = 0; i < loop.length; i++) {
      samples[i] = (short) Math.round(loop[i] * gain);
    }
    return samples;
  }
}
