package org.warmline.call;

/**
 * Makes stretches of sound of samples that come one by one. Stretches taken one after the other lie
 * side by side, so that {@link Pcm#followedBy} mostly need not copy them. What was taken is never
 * written to again. Used by one thread.
 */
public final class PcmWriter {
  /** A stretch that is kept keeps its neighbours too: not more than 160 ms. */
  private static final int BLOCK_SAMPLES = 8 * Pcm.FRAME_SAMPLES;

  private short[] block = new short[BLOCK_SAMPLES];
  private int taken;
  private int written;

  public void add(short sample) {
    if (written == block.length) {
      beginBlock();
    }
    block[written] = sample;
    written++;
  }

  /** The number of samples that have not been taken yet. */
  public int length() {
    return written - taken;
  }

  /** All that has not been taken yet. */
  public Pcm take() {
    Pcm sound = Pcm.view(block, taken, length());
    taken = written;
    return sound;
  }

  private void beginBlock() {
    int left = length();
    short[] next = new short[left + BLOCK_SAMPLES];
    System.arraycopy(block, taken, next, 0, left);
    block = next;
    taken = 0;
    written = left;
  }
}
