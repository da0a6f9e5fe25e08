package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.call.ActionReport.Status.DONE;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmline.call.ActionReport;
import org.warmline.call.CallId;

/** What is found when a code or a name may have been something else. Baker is booked as NF376W. */
class AlsoHeardTest {
  private static final CallId CALL = new CallId("a");

  @Test
  void aCodeThatTheAttemptsComeToIsFoundAndNamed() {
    try (DemoHouse house = DemoHouse.open()) {
      ActionReport report = code(house, "MF379W", Set.of("NF376W", "MF376W", "NF379W"), "Baker");
      assertThat(report.status()).isEqualTo(DONE);
      assertThat(report.args()).containsEntry("booking_reference", "NF376W");
    }
  }

  @Test
  void attemptsHelpNobodyWithoutTheName() {
    try (DemoHouse house = DemoHouse.open()) {
      ActionReport report = code(house, "MF379W", Set.of("NF376W"), "Miller");
      assertThat(report.reason()).isEqualTo("not_found");
      assertThat(report.args()).containsEntry("booking_reference", "MF379W");
    }
  }

  @Test
  void attemptsDoNotLeadToWhatIsLocked() {
    try (DemoHouse house = DemoHouse.open()) {
      for (int i = 0; i < 5; i++) {
        house.run(
            new CallId("g" + i),
            "find_booking",
            "booking_reference",
            "NF376W",
            "last_name",
            "Guess");
      }
      assertThat(code(house, "ZZ000Z", Set.of("NF376W"), "Baker").reason()).isEqualTo("not_found");
    }
  }

  @Test
  void anotherReadingOfTheNameProvesABooking() {
    try (DemoHouse house = DemoHouse.open()) {
      assertThat(name(house, "find_booking", "booking_reference", "NF376W", "Becker", "Baker"))
          .isEmpty();
      assertThat(name(house, "find_booking", "booking_reference", "NF376W", "Becker", "Bakker"))
          .isEqualTo("not_found");
      assertThat(
              name(house, "find_appointment", "appointment_number", "650554", "Tanner", "Turner"))
          .isEmpty();
    }
  }

  private static ActionReport code(DemoHouse house, String heard, Set<String> also, String name) {
    return house.runAlso(
        CALL,
        "find_booking",
        "booking_reference",
        also,
        "booking_reference",
        heard,
        "last_name",
        name);
  }

  private static String name(
      DemoHouse house, String action, String argument, String code, String heard, String also) {
    return house
        .runAlso(CALL, action, "last_name", Set.of(also), argument, code, "last_name", heard)
        .reason();
  }
}
