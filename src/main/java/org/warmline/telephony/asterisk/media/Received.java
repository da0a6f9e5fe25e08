package org.warmline.telephony.asterisk.media;

import java.util.UUID;
import org.warmline.call.Pcm;

/** What came over an AudioSocket connection. */
sealed interface Received {

  /** Which call this connection is for: always the first. */
  record Id(UUID announced) implements Received {}

  /** The caller's next frame of 20 ms. */
  record Sound(Pcm frame) implements Received {}

  /** The caller let a key go. */
  record Key(char digit) implements Received {}

  /** The other side ends the connection in order. */
  record End() implements Received {}

  /** This is not AudioSocket as we speak it; nothing is read any more. */
  record Broken() implements Received {}
}
