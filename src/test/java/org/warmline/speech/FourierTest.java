package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FourierTest {
  private static final int LENGTH = 64;

  @Test
  void agreesWithTheDefinition() {
    float[] sound = noise(1);
    float[] re = new float[LENGTH / 2 + 1];
    float[] im = new float[LENGTH / 2 + 1];
    new Fourier(LENGTH).forward(sound, re, im);
    for (int k = 0; k <= LENGTH / 2; k++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int i = 0; i < LENGTH; i++) {
        sumRe += sound[i] * Math.cos(2 * Math.PI * k * i / LENGTH);
        sumIm -= sound[i] * Math.sin(2 * Math.PI * k * i / LENGTH);
      }
      assertThat((double) re[k]).as("real part of " + k).isCloseTo(sumRe, within(1e-3));
      assertThat((double) im[k]).as("imaginary part of " + k).isCloseTo(sumIm, within(1e-3));
    }
  }

  @Test
  void theWayBackGivesTheSoundAgain() {
    Fourier fourier = new Fourier(LENGTH);
    for (int seed = 0; seed < 20; seed++) {
      float[] sound = noise(seed);
      float[] re = new float[LENGTH / 2 + 1];
      float[] im = new float[LENGTH / 2 + 1];
      float[] again = new float[LENGTH];
      fourier.forward(sound, re, im);
      fourier.inverse(re, im, again);
      assertThat(again).containsExactly(sound, within(1e-4f));
    }
  }

  private static float[] noise(long seed) {
    Random random = new Random(seed);
    float[] values = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
