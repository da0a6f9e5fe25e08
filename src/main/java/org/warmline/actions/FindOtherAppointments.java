package org.warmline.actions;

/**
 * Offers other times for the caller's appointment: with its doctor, or with any when that one has
 * none.
 */
final class FindOtherAppointments implements Task {
  private final Identity identity;

  FindOtherAppointments(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "find_other_appointments";
  }

  @Override
  public boolean leavesTraces() {
    return false;
  }

  @Override
  public ActionFacts facts() {
    return new ActionFacts(AppointmentFacts.OF_PATIENT, AppointmentFacts.NAMES);
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkAppointment(
        request,
        tables,
        found ->
            FindAppointments.offer(
                request, tables, found.slot().doctor(), AppointmentFacts.of(found)));
  }
}
