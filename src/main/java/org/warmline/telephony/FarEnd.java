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

  /** True once it has hung up. */
  boolean hasHungUp();

  /** We have hung up. */
  void onHangup();
}
