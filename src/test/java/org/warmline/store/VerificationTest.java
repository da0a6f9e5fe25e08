package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.actions.VerificationSettings;
import org.warmline.call.ActionReport;
import org.warmline.call.CallId;

class VerificationTest {
  private static final VerificationSettings STRICT =
      new VerificationSettings(3, 5, Duration.ofDays(1));

  @Test
  void locksACallThatGuesses() {
    try (DemoHouse house = house()) {
      assertThat(tryName(house, "a", "KX472Q", "Baker")).isEqualTo("not_found");
      assertThat(tryName(house, "a", "AA111A", "Baker")).isEqualTo("not_found");
      assertThat(tryName(house, "a", "BB222B", "Baker")).isEqualTo("not_found");

      assertThat(tryName(house, "a", "KX472Q", "Miller")).isEqualTo("locked");
      assertThat(tryName(house, "b", "KX472Q", "Miller")).isEmpty();
    }
  }

  @Test
  void locksAReferenceThatManyCallsGuessAtWhetherItExistsOrNot() {
    for (String reference : List.of("KX472Q", "ZZ999Z")) {
      try (DemoHouse house = house()) {
        for (int i = 0; i < 5; i++) {
          assertThat(tryName(house, "c" + i, reference, "Baker")).isEqualTo("not_found");
        }
        assertThat(tryName(house, "another", reference, "Miller")).isEqualTo("locked");
      }
    }
  }

  @Test
  void forgetsFailuresForAReferenceOnceItsOwnerHasProvedIt() {
    try (DemoHouse house = house()) {
      for (int i = 0; i < 4; i++) {
        tryName(house, "c" + i, "KX472Q", "Baker");
      }
      assertThat(tryName(house, "owner", "KX472Q", "Miller")).isEmpty();
      assertThat(tryName(house, "later", "KX472Q", "Baker")).isEqualTo("not_found");
      assertThat(tryName(house, "last", "KX472Q", "Miller")).isEmpty();
    }
  }

  @Test
  void doesNotForgetFailuresOfACallThatProvesSomethingBetween() {
    try (DemoHouse house = house()) {
      tryName(house, "a", "AA111A", "Baker");
      tryName(house, "a", "BB222B", "Baker");
      assertThat(tryName(house, "a", "KX472Q", "Miller")).isEmpty();
      tryName(house, "a", "CC333C", "Baker");
      assertThat(tryName(house, "a", "KX472Q", "Miller")).isEqualTo("locked");
    }
  }

  @Test
  void letsNoGuessSlipPastTheCountAtTheSameTime() {
    try (DemoHouse house = house()) {
      List<Callable<String>> guesses =
          IntStream.range(0, 20)
              .<Callable<String>>mapToObj(i -> () -> tryName(house, "call-" + i, "KX472Q", "Guess"))
              .toList();

      assertThat(Together.run(guesses)).filteredOn("not_found"::equals).hasSize(5);
    }
  }

  @Test
  void locksAnOrderNumberToo() {
    try (DemoHouse house = house()) {
      String number = house.data().orders().getFirst().number();
      for (int i = 0; i < 3; i++) {
        assertThat(order(house, number, "00000")).isEqualTo("not_found");
      }
      assertThat(order(house, number, house.data().orders().getFirst().postalCode()))
          .isEqualTo("locked");
    }
  }

  private static DemoHouse house() {
    return new DemoHouse(TestDatabase.open(), STRICT);
  }

  private static String order(DemoHouse house, String number, String postalCode) {
    return house.run("order_status", "order_number", number, "postal_code", postalCode).reason();
  }

  private static String tryName(DemoHouse house, String call, String reference, String lastName) {
    ActionReport report =
        house.run(
            new CallId(call),
            "find_booking",
            "booking_reference",
            reference,
            "last_name",
            lastName);
    return report.reason();
  }
}
