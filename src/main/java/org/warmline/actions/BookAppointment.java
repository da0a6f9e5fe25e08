package org.warmline.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmline.call.RowChange;

/** Books the appointment chosen for the caller. */
final class BookAppointment implements Task {
  private static final String NUMBER = "appointment_number";

  @Override
  public String name() {
    return "book_appointment";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(Set.of("full_name", NUMBER, "doctor", "date", "time", "part_of_day"));
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    Arguments arguments = Arguments.of(request);
    String fullName = arguments.text("full_name");
    Optional<AppointmentSlot> slot =
        tables
            .clinic()
            .findSlot(arguments.text("appointment"))
            .filter(found -> found.starts().isAfter(request.now()));
    if (slot.isEmpty()) {
      return Answer.refused("slot_taken");
    }
    Map<String, String> facts = new HashMap<>(AppointmentFacts.of(slot.get()));
    facts.put("full_name", fullName);
    return tables
        .clinic()
        .book(slot.get().id(), fullName, request.call())
        .map(row -> booked(facts, row))
        .orElseGet(() -> Answer.refused("slot_taken"));
  }

  private static Answer booked(Map<String, String> facts, RowChange row) {
    facts.put(NUMBER, row.after().getOrDefault(NUMBER, ""));
    return Answer.changed(facts, List.of(row));
  }
}
