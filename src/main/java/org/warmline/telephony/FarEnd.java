package org.warmline.telephony;

import java.util.Optional;
import org.warmline.call.Pcm;

/** The other end of an in-process line. Called on the media thread, once a frame. */
public interface FarEnd {

  /** Hears a frame of ours. */
  void hear(Pcm frame);

  /** Its own next frame. */
  Pcm speak();

  /** A key it presses now. */
  Optional<Character> press();

  /** Words it types now; a telephone never does. */
  default Optional<String> type() {
    return Optional.empty();
  }

  /**
   * Whether it can be spoken with now. While it can't, as while another exchange has the caller,
   * the line stands still: nothing is played and nothing heard, and what was to be played waits.
   */
  default boolean isThere() {
    return true;
  }

  /** Whether the line to it broke, though the caller has not hung up; told once. */
  default boolean takeLost() {
    return false;
  }

  /**
   * Asks now and then whether the call is still looked after: what has to be run by whoever looks
   * after it, and soon.
   */
  default Optional<Runnable> pulse() {
    return Optional.empty();
  }

  /** True once it has hung up. */
  boolean hasHungUp();

  /** We have hung up. */
  void onHangup();
}
