package org.warmline.actions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.warmline.call.Choice;

/**
 * Offers free appointments on the day asked for: with the doctor asked for, or with any when that
 * one has no time; every choice names its doctor.
 */
final class FindAppointments implements Task {
  private static final Pattern TITLE = Pattern.compile("(?i)^(doctor|dr\\.?)\\s+");

  @Override
  public String name() {
    return "find_appointments";
  }

  @Override
  public boolean leavesTraces() {
    return false;
  }

  @Override
  public ActionFacts facts() {
    return new ActionFacts(Set.of(), AppointmentFacts.NAMES);
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    Arguments arguments = Arguments.of(request);
    String doctor = TITLE.matcher(arguments.find("doctor").orElse("")).replaceFirst("");
    return offer(request, tables, doctor, Map.of());
  }

  /** Offers what is free on the day asked for, with this doctor where that is possible. */
  static Answer offer(
      ActionRequest request, Tables tables, String doctor, Map<String, String> facts) {
    Arguments arguments = Arguments.of(request);
    LocalDateTime midnight = arguments.date("date").atStartOfDay();
    LocalDateTime from = midnight.isBefore(request.now()) ? request.now() : midnight;
    List<AppointmentSlot> free = tables.clinic().listFree(from, midnight.plusDays(1));
    List<AppointmentSlot> withDoctor =
        free.stream().filter(slot -> Names.same(slot.doctor(), doctor)).toList();
    List<Choice> choices =
        Offers.wishedIn(arguments)
            .pick(withDoctor.isEmpty() ? free : withDoctor, AppointmentSlot::starts)
            .stream()
            .map(slot -> new Choice(slot.id(), AppointmentFacts.of(slot)))
            .toList();
    return choices.isEmpty() ? Answer.refused("no_appointments") : Answer.offered(facts, choices);
  }
}
