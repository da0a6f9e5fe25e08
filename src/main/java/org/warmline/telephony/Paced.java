package org.warmline.telephony;

/** Something that moves on by one frame of 20 ms at a time. */
public interface Paced {

  /** Moves on by one frame. Returns at once. */
  void tick();

  /** True when it will not move on any more. */
  boolean isOver();
}
