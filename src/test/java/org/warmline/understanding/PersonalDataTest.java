package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Mood;
import org.warmline.call.Slot;

class PersonalDataTest {
  private static final Expectation NAME = new Expectation("surname", "last_name", "", List.of());

  @Test
  void namesReferencesAndAddressesArePersonalDatesAreNot() {
    Meaning meaning =
        meaning(
            slot("surname", "Miller", "miller"),
            slot("booking_reference", "KX472Q", "k x four seven two q"),
            slot("email", "a@b.com", "a at b dot com"),
            slot("date", "2026-11-27", "friday"),
            slot("yes_no", "yes", "yes"));
    String kept = "yes it's miller k x four seven two q on friday a at b dot com";

    assertThat(PersonalData.in(kept, NAME, meaning))
        .isEqualTo(
            Map.of(
                "surname", "miller",
                "booking_reference", "k x four seven two q",
                "email", "a at b dot com"));
  }

  @Test
  void theTypeAskedForTellsWhateverTheSlotIsCalled() {
    Expectation day = new Expectation("travel_day", "date", "", List.of());
    Meaning meaning = meaning(slot("travel_day", "2026-11-27", "friday"));

    assertThat(PersonalData.in("friday", day, meaning)).isEmpty();
  }

  @Test
  void whatRedactionHasTakenAwayIsNotNamedAgain() {
    Meaning meaning = meaning(slot("surname", "Miller", "miller"), slot("phone", "+1212", ""));

    assertThat(PersonalData.in("it's ••••", NAME, meaning)).isEmpty();
  }

  private static Slot slot(String name, String value, String heard) {
    return new Slot(name, value, heard, true, Map.of());
  }

  private static Meaning meaning(Slot... slots) {
    Map<String, Slot> named = new HashMap<>();
    List.of(slots).forEach(slot -> named.put(slot.name(), slot));
    return new Meaning(
        "",
        Optional.empty(),
        0,
        Band.REJECT,
        List.of(),
        true,
        named,
        0,
        Mood.CALM,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
