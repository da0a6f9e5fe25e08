package org.warmline.actions;

import java.time.LocalDateTime;
import org.warmline.call.CallId;
import org.warmline.call.RowChange;

/** Who has to be called back; part of one transaction, not to be shared between threads. */
public interface Callbacks {

  /**
   * Keeps that somebody asked to be called back.
   *
   * @param queue of the people who shall call
   * @param wants why, in the words of the flow; empty when unknown
   */
  RowChange add(CallId call, String phone, String queue, String wants, LocalDateTime at);
}
