package org.warmline.understanding.learning;

/**
 * A sentence as two vectors of one run of the model, each of length one: that of the first piece,
 * which mood and requests for a person are told by, and the mean of all pieces, by which intents
 * are told apart better. Its arrays are not changed by anybody. May be shared between threads.
 */
public final class Encoded {
  private final float[] first;
  private final float[] mean;

  Encoded(float[] first, float[] mean) {
    this.first = first;
    this.mean = mean;
  }

  /** The vector of the first piece. */
  public float[] first() {
    return first;
  }

  /** The mean of the vectors of all pieces. */
  public float[] mean() {
    return mean;
  }
}
