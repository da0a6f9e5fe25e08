package org.warmline.speech;

import java.util.Arrays;
import org.warmline.call.Pcm;

/**
 * Learns how our sound comes back from a line and takes that away from what is heard. The way of
 * the echo is a filter of {@link #REACH_MILLIS}, cut into blocks of 16 ms and kept as spectra; a
 * Kalman filter of one variance a frequency and block moves it on. How far it moves hangs on how
 * much of what is left could be echo at all, so that it learns within a second, follows a clock
 * that drifts, and all but stands still while the caller speaks. Used by one thread.
 */
final class EchoCanceller {
  static final int BLOCK = 128;
  static final int REACH_MILLIS = 384;
  private static final int PARTS = REACH_MILLIS * Pcm.SAMPLES_PER_MILLI / BLOCK;
  private static final int BINS = BLOCK + 1;

  /** Before anything is known: an echo of -12 dB, anywhere within reach. */
  private static final float FIRST_VARIANCE = 0.06f / PARTS;

  /** How much of the filter is still true a block later: the echo's way changes slowly. */
  private static final float LASTING = 0.997f * 0.997f;

  private static final float NOISE_KEPT = 0.9f;
  private static final float LEAST_NOISE = 1_000;

  private final Fourier fourier = new Fourier(2 * BLOCK);
  private final float[][] playedRe = new float[PARTS][BINS];
  private final float[][] playedIm = new float[PARTS][BINS];
  private final float[][] filterRe = new float[PARTS][BINS];
  private final float[][] filterIm = new float[PARTS][BINS];
  private final float[][] variance = new float[PARTS][BINS];
  private final float[] noise = new float[BINS];
  private final float[] played = new float[2 * BLOCK];
  private final float[] time = new float[2 * BLOCK];
  private final float[] errorRe = new float[BINS];
  private final float[] errorIm = new float[BINS];
  private final float[] workRe = new float[BINS];
  private final float[] workIm = new float[BINS];
  private final float[] trust = new float[BINS];
  private int newest;

  EchoCanceller() {
    for (float[] part : variance) {
      Arrays.fill(part, FIRST_VARIANCE);
    }
    Arrays.fill(noise, LEAST_NOISE);
  }

  /**
   * Takes in what was played and what was heard in one block of time, both on the scale of 16-bit
   * samples, and writes down what of the latter is no echo.
   */
  void cancel(float[] sent, float[] heard, float[] left) {
    follow(sent);
    estimate();
    for (int i = 0; i < BLOCK; i++) {
      left[i] = heard[i] - time[BLOCK + i];
    }
    Arrays.fill(time, 0, BLOCK, 0);
    System.arraycopy(left, 0, time, BLOCK, BLOCK);
    fourier.forward(time, errorRe, errorIm);
    weigh();
    for (int part = 0; part < PARTS; part++) {
      learn(part);
    }
  }

  /** Takes in what was played while nothing of it is heard. */
  void follow(float[] sent) {
    System.arraycopy(played, BLOCK, played, 0, BLOCK);
    System.arraycopy(sent, 0, played, BLOCK, BLOCK);
    newest = (newest + PARTS - 1) % PARTS;
    fourier.forward(played, playedRe[newest], playedIm[newest]);
  }

  /** The echo that the filter expects, in the second half of {@link #time}. */
  private void estimate() {
    Arrays.fill(workRe, 0);
    Arrays.fill(workIm, 0);
    for (int part = 0; part < PARTS; part++) {
      float[] xRe = playedRe[(newest + part) % PARTS];
      float[] xIm = playedIm[(newest + part) % PARTS];
      float[] hRe = filterRe[part];
      float[] hIm = filterIm[part];
      for (int k = 0; k < BINS; k++) {
        workRe[k] += xRe[k] * hRe[k] - xIm[k] * hIm[k];
        workIm[k] += xRe[k] * hIm[k] + xIm[k] * hRe[k];
      }
    }
    fourier.inverse(workRe, workIm, time);
  }

  /** One over how much sound is left that is uncertain echo or no echo, a frequency. */
  private void weigh() {
    Arrays.fill(trust, 0);
    for (int part = 0; part < PARTS; part++) {
      float[] xRe = playedRe[(newest + part) % PARTS];
      float[] xIm = playedIm[(newest + part) % PARTS];
      for (int k = 0; k < BINS; k++) {
        trust[k] += variance[part][k] * (xRe[k] * xRe[k] + xIm[k] * xIm[k]);
      }
    }
    for (int k = 0; k < BINS; k++) {
      float error = errorRe[k] * errorRe[k] + errorIm[k] * errorIm[k];
      noise[k] = NOISE_KEPT * noise[k] + (1 - NOISE_KEPT) * error;
      trust[k] = 1 / (trust[k] + noise[k] + LEAST_NOISE);
    }
  }

  private void learn(int part) {
    float[] xRe = playedRe[(newest + part) % PARTS];
    float[] xIm = playedIm[(newest + part) % PARTS];
    float[] hRe = filterRe[part];
    float[] hIm = filterIm[part];
    float[] unsure = variance[part];
    for (int k = 0; k < BINS; k++) {
      float step = unsure[k] * trust[k];
      workRe[k] = step * (xRe[k] * errorRe[k] + xIm[k] * errorIm[k]);
      workIm[k] = step * (xRe[k] * errorIm[k] - xIm[k] * errorRe[k]);
      float known = 0.5f * step * (xRe[k] * xRe[k] + xIm[k] * xIm[k]);
      unsure[k] =
          LASTING * (1 - known) * unsure[k] + (1 - LASTING) * (hRe[k] * hRe[k] + hIm[k] * hIm[k]);
    }
    fourier.inverse(workRe, workIm, time);
    Arrays.fill(time, BLOCK, 2 * BLOCK, 0);
    fourier.forward(time, workRe, workIm);
    for (int k = 0; k < BINS; k++) {
      hRe[k] += workRe[k];
      hIm[k] += workIm[k];
    }
  }
}
