package org.warmline.actions;

import java.time.Duration;

/**
 * How often a caller may be wrong before nothing more is looked up.
 *
 * @param failuresPerCall failed tries of one call, whatever they were about
 * @param failuresPerSubject failed tries for one reference or order number, from any call
 * @param forgetAfter how long a failed try counts against its reference
 */
public record VerificationSettings(
    int failuresPerCall, int failuresPerSubject, Duration forgetAfter) {
  public static final VerificationSettings DEFAULT =
      new VerificationSettings(3, 5, Duration.ofDays(1));
}
