package org.warmline.actions;

import java.time.LocalDate;
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

  /** The same for a booking that stands, which its reference and the passenger's name prove. */
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
        booking -> booking.cancelled() ? Answer.refused("cancelled") : known.apply(booking));
  }

  /** The same for an appointment still to come, which its number and the patient's name prove. */
  Answer checkAppointment(
      ActionRequest request, Tables tables, Function<Appointment, Answer> known) {
    Arguments arguments = Arguments.of(request);
    String number = arguments.text("appointment_number");
    String lastName = arguments.text("last_name");
    return check(
        request,
        tables,
        "appointment:" + number,
        () ->
            tables
                .clinic()
                .findAppointment(number)
                .filter(found -> Names.endsWith(found.patient(), lastName)),
        found ->
            found.slot().starts().isAfter(request.now())
                ? known.apply(found)
                : Answer.refused("past"));
  }

  /** The same for an order, which its number and the postal code it went to prove. */
  Answer checkOrder(ActionRequest request, Tables tables, Function<CustomerOrder, Answer> known) {
    Arguments arguments = Arguments.of(request);
    String number = arguments.text("order_number");
    String postalCode = arguments.text("postal_code");
    return check(
        request,
        tables,
        "order:" + number,
        () ->
            tables
                .orders()
                .findOrder(number)
                .filter(order -> order.postalCode().equals(postalCode)),
        known);
  }

  /** The same for a customer, whom number and date of birth prove. */
  Answer checkCustomer(ActionRequest request, Tables tables, Function<Customer, Answer> known) {
    Arguments arguments = Arguments.of(request);
    String number = arguments.text("customer_number");
    LocalDate born = arguments.date("date_of_birth");
    return check(
        request,
        tables,
        "customer:" + number,
        () ->
            tables
                .customers()
                .findCustomer(number)
                .filter(customer -> customer.dateOfBirth().equals(born)),
        known);
  }
}
