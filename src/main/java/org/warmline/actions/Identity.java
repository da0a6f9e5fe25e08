package org.warmline.actions;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.warmline.understanding.codes.NearCodes;

/**
 * Decides whether a caller has proved a right to something, and counts the tries. A wrong reference
 * and a wrong name are answered alike, so that nobody learns which references exist.
 *
 * <p>A code that may have been misheard also finds the one record that is proved and whose own code
 * is near it, or is what the caller's attempts come to together.
 */
final class Identity {
  private final VerificationSettings settings;

  Identity(VerificationSettings settings) {
    this.settings = settings;
  }

  /** For a booking that stands, which its reference and the passenger's name prove. */
  Answer checkBooking(ActionRequest request, Tables tables, Function<Booking, Answer> known) {
    Set<String> lastNames = lastNames(request);
    return check(
        request,
        tables,
        new Claim<>(
            "booking",
            "booking_reference",
            tables.bookings()::listBookings,
            Booking::reference,
            booking -> lastNames.stream().anyMatch(name -> Names.same(booking.lastName(), name))),
        booking -> booking.cancelled() ? Answer.refused("cancelled") : known.apply(booking));
  }

  /** For an appointment still to come, which its number and the patient's name prove. */
  Answer checkAppointment(
      ActionRequest request, Tables tables, Function<Appointment, Answer> known) {
    Set<String> lastNames = lastNames(request);
    return check(
        request,
        tables,
        new Claim<>(
            "appointment",
            "appointment_number",
            tables.clinic()::listAppointments,
            Appointment::number,
            found -> lastNames.stream().anyMatch(name -> Names.endsWith(found.patient(), name))),
        found ->
            found.slot().starts().isAfter(request.now())
                ? known.apply(found)
                : Answer.refused("past"));
  }

  /** For an order, which its number and the postal code it went to prove. */
  Answer checkOrder(ActionRequest request, Tables tables, Function<CustomerOrder, Answer> known) {
    String postalCode = Arguments.of(request).text("postal_code");
    return check(
        request,
        tables,
        new Claim<>(
            "order",
            "order_number",
            tables.orders()::listOrders,
            CustomerOrder::number,
            order -> PostalCode.same(order.postalCode(), postalCode)),
        known);
  }

  /** For a customer, whom number and date of birth prove. */
  Answer checkCustomer(ActionRequest request, Tables tables, Function<Customer, Answer> known) {
    LocalDate born = Arguments.of(request).date("date_of_birth");
    return check(
        request,
        tables,
        new Claim<>(
            "customer",
            "customer_number",
            tables.customers()::listCustomers,
            Customer::number,
            customer -> customer.dateOfBirth().equals(born)),
        known);
  }

  /** Answers with what is known once the caller has proved a right to it. */
  private <T> Answer check(
      ActionRequest request, Tables tables, Claim<T> claim, Function<T, Answer> known) {
    String code = Arguments.of(request).text(claim.argument());
    boolean uncertain = request.uncertain().contains(claim.argument());
    Set<String> near = uncertain ? NearCodes.of(code) : Set.of();
    Set<String> before = request.alsoHeard(claim.argument());
    Tries tries = new Tries(settings, request, tables.verification(), claim);
    tries.hold(code, union(near, before));
    if (tries.isLocked(code)) {
      return Answer.refused("locked");
    }
    Optional<T> found =
        claim
            .findOnly(Set.of(code))
            .or(() -> claim.findOnly(near).filter(it -> !tries.isLocked(claim.code().apply(it))))
            .or(() -> claim.findOnly(before).filter(it -> !tries.isLocked(claim.code().apply(it))));
    if (found.isEmpty()) {
      tries.fail(code);
      return Answer.refused("not_found");
    }
    String own = claim.code().apply(found.get());
    tries.prove(own);
    return known.apply(found.get()).about(claim.argument(), own);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** The last name as it was heard, and what else it may have been. */
  private static Set<String> lastNames(ActionRequest request) {
    return union(Set.of(Arguments.of(request).text("last_name")), request.alsoHeard("last_name"));
  }
}
