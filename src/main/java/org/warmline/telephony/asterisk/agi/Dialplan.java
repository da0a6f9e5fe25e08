package org.warmline.telephony.asterisk.agi;

import java.util.Optional;
import java.util.UUID;

/**
 * Answers the questions of Asterisk's dialplan. Called on threads of the AGI server, for different
 * calls at once; returns within milliseconds.
 */
public interface Dialplan {

  /** A call arrived, or comes back to the assistant: {@code agi://…/begin}. */
  DialplanAnswer begin(DialplanRequest request);

  /** The caller is not connected to us any more: {@code agi://…/next}. */
  DialplanAnswer next(DialplanRequest request);

  /**
   * The caller left the queue without having talked to anybody: {@code agi://…/queuefail}.
   *
   * @param status {@code QUEUESTATUS}, such as {@code TIMEOUT} or {@code JOINEMPTY}, or {@code KEY}
   *     when the caller pressed 1
   */
  DialplanAnswer queueFailed(DialplanRequest request, String status);

  /**
   * Somebody tries the way to us: {@code agi://…/check}.
   *
   * @return an id with which sound can be connected once, to try that too; empty for none
   */
  default Optional<UUID> check() {
    return Optional.empty();
  }
}
