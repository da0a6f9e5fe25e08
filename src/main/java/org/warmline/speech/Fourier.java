package org.warmline.speech;

/**
 * The Fourier transform of real sound, of a length that is a power of two. Spectra are the real and
 * the imaginary parts of the {@code length / 2 + 1} frequencies from 0 up. Allocates nothing while
 * it works; used by one thread.
 */
final class Fourier {
  private final int half;
  private final float[] cos;
  private final float[] sin;
  private final int[] shuffled;
  private final float[] re;
  private final float[] im;

  Fourier(int length) {
    half = length / 2;
    cos = new float[half + 1];
    sin = new float[half + 1];
    for (int i = 0; i <= half; i++) {
      cos[i] = (float) Math.cos(2 * Math.PI * i / length);
      sin[i] = (float) Math.sin(2 * Math.PI * i / length);
    }
    shuffled = new int[half];
    int unusedBits = Integer.numberOfLeadingZeros(half) + 1;
    for (int i = 0; i < half; i++) {
      shuffled[i] = Integer.reverse(i) >>> unusedBits;
    }
    re = new float[half];
    im = new float[half];
  }

  /** Even samples are taken as real and odd ones as imaginary: half the work of a complex one. */
  void forward(float[] sound, float[] toRe, float[] toIm) {
    for (int i = 0; i < half; i++) {
      re[shuffled[i]] = sound[2 * i];
      im[shuffled[i]] = sound[2 * i + 1];
    }
    butterflies(1);
    for (int k = 0; k <= half; k++) {
      int a = k & (half - 1);
      int b = (half - k) & (half - 1);
      float oddRe = 0.5f * (im[a] + im[b]);
      float oddIm = 0.5f * (re[b] - re[a]);
      toRe[k] = 0.5f * (re[a] + re[b]) + cos[k] * oddRe + sin[k] * oddIm;
      toIm[k] = 0.5f * (im[a] - im[b]) + cos[k] * oddIm - sin[k] * oddRe;
    }
  }

  void inverse(float[] fromRe, float[] fromIm, float[] sound) {
    for (int k = 0; k < half; k++) {
      int mirror = half - k;
      float diffRe = 0.5f * (fromRe[k] - fromRe[mirror]);
      float diffIm = 0.5f * (fromIm[k] + fromIm[mirror]);
      float oddRe = diffRe * cos[k] - diffIm * sin[k];
      float oddIm = diffRe * sin[k] + diffIm * cos[k];
      re[shuffled[k]] = 0.5f * (fromRe[k] + fromRe[mirror]) - oddIm;
      im[shuffled[k]] = 0.5f * (fromIm[k] - fromIm[mirror]) + oddRe;
    }
    butterflies(-1);
    for (int i = 0; i < half; i++) {
      sound[2 * i] = re[i] / half;
      sound[2 * i + 1] = im[i] / half;
    }
  }

  private void butterflies(int direction) {
    for (int size = 2; size <= half; size <<= 1) {
      int reach = size >> 1;
      int stride = 2 * half / size;
      for (int from = 0; from < half; from += size) {
        for (int k = 0; k < reach; k++) {
          float turnRe = cos[k * stride];
          float turnIm = -direction * sin[k * stride];
          int a = from + k;
          int b = a + reach;
          float turnedRe = re[b] * turnRe - im[b] * turnIm;
          float turnedIm = re[b] * turnIm + im[b] * turnRe;
          re[b] = re[a] - turnedRe;
          im[b] = im[a] - turnedIm;
          re[a] += turnedRe;
          im[a] += turnedIm;
        }
      }
    }
  }
}
