package org.warmline.app;

import org.warmline.conversation.Workers;
import org.warmline.telephony.Paced;
import org.warmline.telephony.Pacer;

/** Lets the workers know every second how many frames were late. Used by the pacer's thread. */
final class LateFrames implements Paced {
  private static final int TICKS = 50;

  private final Pacer pacer;
  private final Workers workers;
  private int ticks;
  private long frames;
  private long late;

  LateFrames(Pacer pacer, Workers workers) {
    this.pacer = pacer;
    this.workers = workers;
  }

  @Override
  public void tick() {
    ticks++;
    if (ticks % TICKS == 0) {
      long framesNow = pacer.frames();
      long lateNow = pacer.lateFrames();
      workers.wrote(framesNow - frames, lateNow - late);
      frames = framesNow;
      late = lateNow;
    }
  }

  @Override
  public boolean isOver() {
    return false;
  }
}
