package org.warmline.actions;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.warmline.actions.Verification.Failures;

/**
 * Decides whether a caller has proved a right to something, and counts the tries. A wrong reference
 * and a wrong name are answered alike, so that nobody learns which references exist.
 */
final class Identity {
  private final VerificationSettings settings;

  Identity(VerificationSettings settings) {
    this.settings = settings;
  }

  /**
   * Answers with what is known once the caller has proved a right to it.
   *
   * @param subject what is to be proved a right to
   * @param proved what is looked up, present only when everything the caller said about it is right
   */
  <T> Answer check(
      ActionRequest request,
      Tables tables,
      String subject,
      Supplier<Optional<T>> proved,
      Function<T, Answer> known) {
    Verification verification = tables.verification();
    Failures failures =
        verification.countFailures(
            request.call(), subject, request.now().minus(settings.forgetAfter()));
    if (failures.ofCall() >= settings.failuresPerCall()
        || failures.ofSubject() >= settings.failuresPerSubject()) {
      return Answer.refused("locked");
    }
    Optional<T> found = proved.get();
    if (found.isEmpty() || failures.ofSubject() > 0) {
      verification.keep(request.call(), subject, request.now(), found.isPresent());
    }
    return found.map(known).orElseGet(() -> Answer.refused("not_found"));
  }

  /** The same for a booking, which its reference and the passenger's last name prove. */
  Answer checkBooking(ActionRequest request, Tables tables, Function<Booking, Answer> known) {
    Arguments arguments = Arguments.of(request);
    String reference = arguments.text("booking_reference");
    String lastName = arguments.text("last_name");
    return check(
        request,
        tables,
        "booking:" + reference,
        () ->
            tables
                .bookings()
                .findBooking(reference)
                .filter(booking -> Names.same(booking.lastName(), lastName)),
        known);
  }
}
