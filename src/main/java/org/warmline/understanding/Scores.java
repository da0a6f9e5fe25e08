package org.warmline.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Scores as they are shown and kept: at most four decimals, never with an exponent. */
public final class Scores {
  private static final int DECIMALS = 4;

  private Scores() {}

  /** For JSON: {@code 0.0007}, {@code 0.5}, {@code 1.0}. */
  public static BigDecimal plain(double score) {
    BigDecimal shortest =
        BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return shortest.scale() < 1 ? shortest.setScale(1) : shortest;
  }

  public static double rounded(double score) {
    return plain(score).doubleValue();
  }
}
