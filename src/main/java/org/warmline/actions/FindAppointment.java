package org.warmline.actions;

/** Finds the appointment that a caller has the number and the last name of. */
final class FindAppointment implements Task {
  private final Identity identity;

  FindAppointment(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "find_appointment";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(AppointmentFacts.OF_PATIENT);
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkAppointment(
        request, tables, found -> Answer.found(AppointmentFacts.of(found)));
  }
}
