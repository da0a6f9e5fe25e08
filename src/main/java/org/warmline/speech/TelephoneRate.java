package org.warmline.speech;

import java.util.Arrays;
import org.warmline.call.Pcm;

/**
 * Brings sound of any rate to a telephone's 8 kHz block by block, so that no more of it than its
 * 16-bit telephone form is ever kept. Used by one thread.
 */
final class TelephoneRate {
  private final Resampler resampler;
  private final short[] telephone;
  private int written;
  private float[] near = {};
  private long nearFrom;

  /**
   * @param samples how many will be added in all
   */
  TelephoneRate(int rate, long samples) {
    resampler = new Resampler(rate, Pcm.SAMPLES_PER_SECOND);
    telephone = new short[Math.toIntExact(resampler.outputFor(samples))];
  }

  /** Takes in the next samples, 16-bit scale. */
  void add(float[] block) {
    int kept = near.length;
    near = Arrays.copyOf(near, kept + block.length);
    System.arraycopy(block, 0, near, kept, block.length);
    write(resampler.outputSurelyKnown(nearFrom + near.length));
    long needed = Math.clamp(resampler.firstNeededFor(written), nearFrom, nearFrom + near.length);
    near = Arrays.copyOfRange(near, (int) (needed - nearFrom), near.length);
    nearFrom = needed;
  }

  /** All of it; what lies beyond the end counts as silence. */
  Pcm finish() {
    write(telephone.length);
    return Pcm.of(telephone);
  }

  private void write(long until) {
    for (; written < Math.min(until, telephone.length); written++) {
      telephone[written] = Samples.toShort(resampler.valueAt(near, nearFrom, written));
    }
  }
}
