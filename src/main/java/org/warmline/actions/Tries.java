package org.warmline.actions;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.warmline.actions.Verification.Failures;
import org.warmline.understanding.codes.NearCodes;

/**
 * The tries at one claim, as one request sees them. A code and all that are near it are counted
 * together, so that who guesses at a record gains no tries by saying what may be heard for it.
 */
record Tries(
    VerificationSettings settings,
    ActionRequest request,
    Verification verification,
    Claim<?> claim) {

  /** Holds whatever this request may find back from others. */
  void hold(String code, Set<String> near) {
    Set<String> subjects = new HashSet<>(subjects(near));
    subjects.add(claim.subject(code));
    verification.hold(request.call(), subjects);
  }

  /** Whether nothing more is looked up for this code. */
  boolean isLocked(String code) {
    Failures failures = failures(code);
    return failures.ofCall() >= settings.failuresPerCall()
        || failures.ofSubject() >= settings.failuresPerSubject();
  }

  void fail(String code) {
    verification.keep(request.call(), claim.subject(code), request.now(), false);
  }

  /** Failed tries for this code no longer count. */
  void prove(String code) {
    if (failures(code).ofSubject() > 0) {
      verification.keep(request.call(), claim.subject(code), request.now(), true);
    }
  }

  private Failures failures(String code) {
    return verification.countFailures(
        request.call(),
        claim.subject(code),
        subjects(NearCodes.of(code)),
        request.now().minus(settings.forgetAfter()));
  }

  private Set<String> subjects(Set<String> codes) {
    return codes.stream().map(claim::subject).collect(Collectors.toUnmodifiableSet());
  }
}
