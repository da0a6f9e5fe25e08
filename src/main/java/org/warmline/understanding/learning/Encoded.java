package org.warmline.understanding.learning;

/**
 * A sentence as two vectors of one run of the model, each of length one: that of the first piece,
 * which mood and requests for a person are told by, and the mean of all pieces, by which intents
 * are told apart better. Its arrays are not changed by anybody. May be shared between threads.
 */
public final class Encoded {
  private final float[] first;
  private final float[] mean;
  private final float[] middle;

  Encoded(float[] first, float[] mean, float[] middle) {
    this.first = first;
    this.mean = mean;
    this.middle = middle;
  }

  /** The vector of the first piece. */
  public float[] first() {
    return first;
  }

  /** The mean of the vectors of all pieces. */
  public float[] mean() {
    return mean;
  }

  /** The mean of what the model holds of all pieces half way, see {@link MiddleLayer}. */
  float[] middle() {
    return middle;
  }
}
