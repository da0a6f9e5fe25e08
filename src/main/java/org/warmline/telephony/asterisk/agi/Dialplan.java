package org.warmline.telephony.asterisk.agi;

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
}
