package org.warmline.actions;

import java.util.List;

/** Strikes the caller's appointment out; proves the caller's right to it once more. */
final class CancelAppointment implements Task {
  private final Identity identity;

  CancelAppointment(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "cancel_appointment";
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
        request,
        tables,
        found ->
            tables
                .clinic()
                .cancel(found)
                .map(row -> Answer.changed(AppointmentFacts.of(found), List.of(row)))
                .orElseGet(() -> Answer.refused("not_found")));
  }
}
