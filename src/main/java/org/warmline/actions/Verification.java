package org.warmline.actions;

import java.time.LocalDateTime;
import java.util.Set;
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
   * @param ofSubject for this subject and all near it, from any call, since it was last proved
   */
  record Failures(int ofCall, int ofSubject) {}

  /**
   * Holds further tries of the same call, or for one of these subjects, back until the transaction
   * ends, so that tries at the same time cannot slip past the count. To be called once, before
   * anything is counted.
   */
  void hold(CallId call, Set<String> subjects);

  /**
   * Counts failed tries.
   *
   * @param near other subjects that this one may be heard for, and that count like it
   * @param since older tries for the subjects no longer count
   */
  Failures countFailures(CallId call, String subject, Set<String> near, LocalDateTime since);

  /** Keeps the outcome of a try. */
  void keep(CallId call, String subject, LocalDateTime at, boolean proved);
}
