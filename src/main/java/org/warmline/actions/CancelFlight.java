package org.warmline.actions;

/** Gives the seat of the caller's booking back; proves the caller's right to it once more. */
final class CancelFlight implements Task {
  private final Identity identity;

  CancelFlight(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "cancel_flight";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(FlightFacts.OF_BOOKING);
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkBooking(request, tables, booking -> cancel(request, tables, booking));
  }

  private static Answer cancel(ActionRequest request, Tables tables, Booking booking) {
    if (!booking.flight().leaves().isAfter(request.now())) {
      return Answer.refused("departed");
    }
    return tables
        .bookings()
        .cancel(booking.reference(), request.now())
        .map(rows -> Answer.changed(FlightFacts.ofBooking(booking), rows))
        .orElseGet(() -> Answer.refused("cancelled"));
  }
}
