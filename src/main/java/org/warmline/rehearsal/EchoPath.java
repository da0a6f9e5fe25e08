package org.warmline.rehearsal;

import java.util.Random;
import org.warmline.call.Pcm;

/**
 * What makes an echo of our sound at a caller's end: the way from there and back, a loudspeaker
 * that bends loud sound, a small room, a clock that drifts, a line that hisses. The same seed gives
 * the same echo. Used by one thread.
 */
public final class EchoPath {
  private static final int HISTORY = 1 << 13;
  private static final double DRIFT_SECONDS = 60;
  private static final int FLUTTER_SAMPLES = 40 * Pcm.SAMPLES_PER_MILLI;

  /**
   * How the echo sounds.
   *
   * @param decibels its level against our sound, below 0
   * @param delayMillis how late it comes back, its tail not counted
   * @param tailMillis how long the room goes on sounding; 0 for none
   * @param driftMillis by so much the delay swings to either side, back and forth in a minute
   * @param noiseRms the hiss of the line, on the scale of 16-bit samples
   * @param bend how much the loudspeaker bends the sound: 0 not at all, 1 a telephone held loud, 3
   *     nothing but what a browser's own canceller leaves over
   * @param flutter whether the level changes every 40 ms, as another canceller at work makes it
   */
  public record Shape(
      double decibels,
      int delayMillis,
      int tailMillis,
      double driftMillis,
      double noiseRms,
      double bend,
      boolean flutter) {

    /** A plain echo: so late, so loud, nothing else. */
    public static Shape plain(double decibels, int delayMillis) {
      return new Shape(decibels, delayMillis, 0, 0, 0, 0, false);
    }

    /** A caller's hands-free telephone: a room of 60 ms, drift, some hiss, a loudspeaker. */
    public static Shape room(double decibels, int delayMillis) {
      return new Shape(decibels, delayMillis, 60, 2, 15, 0.5, false);
    }

    /** What a browser's own canceller leaves over: bent, and of changing level. */
    public static Shape leftover(double decibels, int delayMillis) {
      return new Shape(decibels, delayMillis, 60, 2, 15, 3, true);
    }
  }

  private final Shape shape;
  private final Random random;
  private final double[] room;
  private final double[] history = new double[HISTORY];
  private long at;
  private double level = 1;

  public EchoPath(Shape shape, long seed) {
    this.shape = shape;
    this.random = new Random(seed);
    this.room = room(shape, random);
  }

  /** The echo that arrives together with this frame's going out. */
  public Pcm next(Pcm played) {
    short[] echo = new short[played.length()];
    for (int i = 0; i < echo.length; i++) {
      history[(int) (at & (HISTORY - 1))] = bent(played.at(i));
      if (shape.flutter() && at % FLUTTER_SAMPLES == 0) {
        level = 2 * random.nextDouble() * random.nextDouble();
      }
      double value = level * delayed() + shape.noiseRms() * random.nextGaussian();
      echo[i] = (short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE);
      at++;
    }
    return Pcm.of(echo);
  }

  /** Two sounds at once. */
  public static Pcm mixed(Pcm one, Pcm other) {
    short[] sum = new short[one.length()];
    for (int i = 0; i < sum.length; i++) {
      int both = one.at(i) + (i < other.length() ? other.at(i) : 0);
      sum[i] = (short) Math.clamp(both, Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return Pcm.of(sum);
  }

  private double bent(double sample) {
    if (shape.bend() == 0) {
      return sample;
    }
    double knee = 12_000 / shape.bend();
    return knee * Math.tanh((sample + 0.1 * Math.abs(sample) * shape.bend()) / knee);
  }

  private double delayed() {
    double seconds = (double) at / Pcm.SAMPLES_PER_SECOND;
    double millis =
        shape.delayMillis() + shape.driftMillis() * Math.sin(2 * Math.PI * seconds / DRIFT_SECONDS);
    double back = millis * Pcm.SAMPLES_PER_MILLI;
    long whole = (long) Math.floor(back);
    double part = back - whole;
    double sum = 0;
    for (int tap = 0; tap < room.length; tap++) {
      if (room[tap] != 0) {
        sum += room[tap] * between(at - whole - tap, part);
      }
    }
    return sum;
  }

  /** The sound at {@code position - part}, on a curve through four samples. */
  private double between(long position, double part) {
    double a = past(position + 1);
    double b = past(position);
    double c = past(position - 1);
    double d = past(position - 2);
    return b
        + 0.5 * part * (c - a + part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a)));
  }

  private double past(long position) {
    return position < 0 || position > at ? 0 : history[(int) (position & (HISTORY - 1))];
  }

  /**
   * The direct sound, and behind it a tail half as strong that dies away; together of the level.
   */
  private static double[] room(Shape shape, Random random) {
    double[] taps = new double[1 + shape.tailMillis() * Pcm.SAMPLES_PER_MILLI];
    taps[0] = 1;
    double energy = 0;
    for (int i = 1; i < taps.length; i++) {
      taps[i] = random.nextGaussian() * Math.exp(-4.0 * i / taps.length);
      energy += taps[i] * taps[i];
    }
    for (int i = 1; i < taps.length; i++) {
      taps[i] *= Math.sqrt(0.5 / energy);
    }
    double whole = taps.length > 1 ? Math.sqrt(1.5) : 1;
    for (int i = 0; i < taps.length; i++) {
      taps[i] *= Math.pow(10, shape.decibels() / 20) / whole;
    }
    return taps;
  }
}
