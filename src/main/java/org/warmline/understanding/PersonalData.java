package org.warmline.understanding;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Slot;

/** Finds the words that tell who somebody is, so that they can be marked and left out. Pure. */
public final class PersonalData {
  /** Slots of these types tell nothing about who it is; all others do. */
  private static final Set<String> IMPERSONAL =
      Set.of(
          "date",
          "date_range",
          "time",
          "part_of_day",
          "amount",
          "number",
          "choice",
          "ordinal_choice",
          "doctor",
          "city",
          "yes_no",
          "text");

  private PersonalData() {}

  /**
   * The caller's words for such slots, by slot name, as far as they are still in the words kept.
   *
   * @param expected what was asked for, which tells the type of its slot
   */
  public static Map<String, String> in(String kept, Expectation expected, Meaning meaning) {
    return meaning.slots().values().stream()
        .filter(slot -> !slot.heard().isBlank() && kept.contains(slot.heard()))
        .filter(slot -> !IMPERSONAL.contains(type(slot, expected)))
        .collect(Collectors.toMap(Slot::name, Slot::heard));
  }

  private static String type(Slot slot, Expectation expected) {
    return slot.name().equals(expected.slot()) ? expected.type() : slot.name();
  }
}
