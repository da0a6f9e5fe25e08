package org.warmline.speech;

/**
 * The decoder's own certainty as a probability that the words are usable: that no more than three
 * in ten are wrong. Fitted by {@code src/test/sound/calibrate-confidence} to 528 recordings of made
 * callers on a telephone line; on 522 others, of what is given less than 0.2 one text in twenty was
 * usable, of 0.2 to 0.5 three in ten, of 0.5 to 0.8 two in three, above that nine in ten.
 */
final class MoonshineConfidence {
  private static final double EVEN = -0.33;
  private static final double STEEPNESS = 10.5;
  private static final double CUT_SHORT = 0.5;

  private MoonshineConfidence() {}

  static double of(Decoding decoding) {
    double odds = STEEPNESS * (decoding.averageLogProbability() - EVEN);
    double sure = 1 / (1 + Math.exp(-odds));
    return decoding.complete() ? sure : sure * CUT_SHORT;
  }
}
