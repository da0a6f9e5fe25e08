package org.warmline.call;

import java.util.List;

/**
 * How the caller feels as far as words and history tell: scores from 0 to 1, calibrated so that 0.5
 * is where the product acts, with what speaks for them.
 */
public record Mood(double frustration, double urgency, List<Evidence> evidence) {
  public static final Mood CALM = new Mood(0, 0, List.of());

  public Mood {
    evidence = List.copyOf(evidence);
  }
}
