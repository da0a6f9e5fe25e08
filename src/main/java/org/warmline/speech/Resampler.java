package org.warmline.speech;

/**
 * Changes the sampling rate of sound by a polyphase low-pass filter: a sinc cut at 94 % of the
 * lower rate's half and shaped by a Kaiser window (beta 9, stop band below -80 dB), so that nothing
 * above the telephone band folds back into it. Immutable, may be shared between threads.
 */
final class Resampler {
  private static final double CUTOFF = 0.94;
  private static final double BETA = 9;
  private static final int ZERO_CROSSINGS = 24;

  private final int up;
  private final int down;
  private final int halfTaps;
  private final float[][] phases;

  Resampler(int fromRate, int toRate) {
    this(fromRate, toRate, CUTOFF * Math.min(fromRate, toRate) / 2);
  }

  /** One that cuts at a frequency, which lies below half of both rates. */
  Resampler(int fromRate, int toRate, double cutoffHertz) {
    int common = greatestCommonDivisor(fromRate, toRate);
    up = toRate / common;
    down = fromRate / common;
    double band = 2 * cutoffHertz / fromRate;
    halfTaps = (int) Math.ceil(ZERO_CROSSINGS / band);
    phases = new float[up][];
    for (int phase = 0; phase < up; phase++) {
      phases[phase] = phase(band, (double) phase / up);
    }
  }

  /** The same stretch of time at the other rate; values keep their scale. */
  float[] apply(float[] input) {
    if (up == down) {
      return input.clone();
    }
    float[] output = new float[(int) outputFor(input.length)];
    for (int i = 0; i < output.length; i++) {
      output[i] = valueAt(input, 0, i);
    }
    return output;
  }

  /** How many samples so many of the input become. */
  long outputFor(long inputSamples) {
    return (inputSamples * up + down - 1) / down;
  }

  /** How many samples of the output hang on none after so many of the input. */
  long outputSurelyKnown(long inputSamples) {
    return up == down ? inputSamples : outputFor(Math.max(0, inputSamples - halfTaps));
  }

  /** The first sample of the input that this one of the output hangs on; may lie before it. */
  long firstNeededFor(long output) {
    return up == down ? output : output * down / up - halfTaps + 1;
  }

  /** One sample of the output, of a part of the input that begins at a given sample of it. */
  float valueAt(float[] part, long partFrom, long output) {
    if (up == down) {
      return part[(int) (output - partFrom)];
    }
    long position = output * down;
    return weigh(part, (int) (position / up - partFrom), phases[(int) (position % up)]);
  }

  private float weigh(float[] input, int centre, float[] taps) {
    int first = centre - halfTaps + 1;
    int from = Math.max(0, -first);
    int to = Math.min(taps.length, input.length - first);
    float sum = 0;
    for (int tap = from; tap < to; tap++) {
      sum += taps[tap] * input[first + tap];
    }
    return sum;
  }

  private float[] phase(double band, double offset) {
    float[] taps = new float[2 * halfTaps];
    double total = 0;
    for (int tap = 0; tap < taps.length; tap++) {
      double distance = tap - (halfTaps - 1) - offset;
      double edge = distance / halfTaps;
      double window =
          Math.abs(edge) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - edge * edge)) / bessel(BETA);
      taps[tap] = (float) (band * sinc(band * distance) * window);
      total += taps[tap];
    }
    for (int tap = 0; tap < taps.length; tap++) {
      taps[tap] = (float) (taps[tap] / total);
    }
    return taps;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  /** The modified Bessel function of the first kind, order zero, by its power series. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > 1e-12 * sum; k++) {
      term *= (x / (2 * k)) * (x / (2 * k));
      sum += term;
    }
    return sum;
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
