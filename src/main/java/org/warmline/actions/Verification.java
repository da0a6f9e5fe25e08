package org.warmline.actions;

import java.time.LocalDateTime;
import org.warmline.call.CallId;

/**
 * Tries of callers to prove who they are, inside one transaction; not to be shared between threads.
 * A subject is what is to be proved a right to, such as {@code booking:KX472Q}.
 */
public interface Verification {

  /**
   * Failed tries so far.
   *
   * @param ofCall in this call
   * @param ofSubject for this subject, from any call, since it was last proved
   */
  record Failures(int ofCall, int ofSubject) {}

  /**
   * Counts failed tries, and holds further tries of the same call or subject back until the
   * transaction ends, so that tries at the same time cannot slip past the count.
   *
   * @param since older tries for the subject no longer count
   */
  Failures countFailures(CallId call, String subject, LocalDateTime since);

  /** Keeps the outcome of a try. */
  void keep(CallId call, String subject, LocalDateTime at, boolean proved);
}
