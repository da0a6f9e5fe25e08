package org.warmline.actions;

import java.util.List;

/** Moves the caller's appointment to the time chosen; proves the caller's right to it once more. */
final class RescheduleAppointment implements Task {
  private final Identity identity;

  RescheduleAppointment(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "reschedule_appointment";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(AppointmentFacts.NAMES);
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkAppointment(request, tables, found -> move(request, tables, found));
  }

  private static Answer move(ActionRequest request, Tables tables, Appointment found) {
    return tables
        .clinic()
        .findSlot(Arguments.of(request).text("appointment"))
        .filter(slot -> slot.starts().isAfter(request.now()))
        .flatMap(
            slot ->
                tables
                    .clinic()
                    .move(found, slot.id())
                    .map(row -> Answer.changed(AppointmentFacts.of(slot), List.of(row))))
        .orElseGet(() -> Answer.refused("slot_taken"));
  }
}
