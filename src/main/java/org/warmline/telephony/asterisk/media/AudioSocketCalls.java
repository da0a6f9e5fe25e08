package org.warmline.telephony.asterisk.media;

import java.util.Optional;
import java.util.UUID;

/** Knows which connections are expected. May be shared between threads. */
public interface AudioSocketCalls {

  /**
   * The far end that was announced under this id, once; empty for an id that nobody announced or
   * that was used.
   */
  Optional<AudioSocketEnd> redeem(UUID announced);
}
