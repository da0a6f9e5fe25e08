package org.warmline.understanding.learning;

/**
 * Turns a score into a confidence: 0.5 where to act, {@link #ASK} where asking back begins to be
 * worth it.
 */
record IntentCalibration(double act, double slope) {
  static final double ASK = 0.25;
  private static final double STEEPEST = 60;
  private static final double WIDEST = 0.3;
  private static final double NARROWEST = 0.08;
  private static final double LEAST_GAP = 0.02;

  /**
   * Lays the two points between what ordinary talk scores and what held-out phrases score.
   *
   * @param phrases scores of phrases that were not taught
   * @param talk scores of sentences that are no request
   * @param shared true when everyday matters are taught, so that where talk scores like phrases do,
   *     the phrases are to be believed
   */
  static IntentCalibration between(double[] phrases, double[] talk, boolean shared) {
    double high = Vectors.quantile(phrases, 0.10);
    double talkative = talk.length == 0 ? high - WIDEST : Vectors.quantile(talk, 0.97);
    double low = shared ? Math.min(talkative, high - NARROWEST) : talkative;
    double gap = Math.max(high - low, LEAST_GAP);
    double ask = low + 0.35 * gap;
    double act = low + 0.75 * gap;
    double slope = Math.min(Math.log((1 - ASK) / ASK) / (act - ask), STEEPEST);
    return new IntentCalibration(act, slope);
  }

  double confidence(double score) {
    return Vectors.sigmoid(slope * (score - act));
  }
}
