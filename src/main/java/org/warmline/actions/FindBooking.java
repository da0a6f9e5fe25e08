package org.warmline.actions;

/** Finds the booking that a caller has the reference and the last name of. */
final class FindBooking implements Task {
  private final Identity identity;

  FindBooking(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "find_booking";
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
    return identity.checkBooking(
        request, tables, booking -> Answer.found(FlightFacts.ofBooking(booking)));
  }
}
