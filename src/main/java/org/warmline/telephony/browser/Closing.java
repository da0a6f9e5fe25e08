package org.warmline.telephony.browser;

import jakarta.websocket.CloseReason;

/** Why a socket is closed. */
final class Closing {
  static final CloseReason HUNG_UP =
      new CloseReason(CloseReason.CloseCodes.NORMAL_CLOSURE, "the call is over");
  static final CloseReason TOO_SLOW =
      new CloseReason(
          CloseReason.CloseCodes.VIOLATED_POLICY, "the page has not taken its sound for 5 seconds");
  static final CloseReason TOO_MANY =
      new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "too many keys or texts at once");
  static final CloseReason NOT_A_FRAME =
      notAccepted("sound comes in messages of " + Frames.BYTES + " bytes: 20 ms of 8 kHz 16-bit");
  static final CloseReason NOT_SOUND = notAccepted("this socket takes sound only, no text");
  static final CloseReason FAILED =
      new CloseReason(CloseReason.CloseCodes.UNEXPECTED_CONDITION, "the service failed");

  private Closing() {}

  static CloseReason tryLater(String why) {
    return new CloseReason(CloseReason.CloseCodes.TRY_AGAIN_LATER, why);
  }

  /** The page sent what the service does not take: 1003. */
  static CloseReason notAccepted(String why) {
    return new CloseReason(CloseReason.CloseCodes.CANNOT_ACCEPT, why);
  }
}
