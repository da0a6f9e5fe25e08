package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.call.ActionReport.Status.DONE;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmline.call.ActionReport;
import org.warmline.call.CallId;

/** What is found under a code that may have been misheard. Robert Baker is booked as NF376W. */
class NearCodesFoundTest {
  private static final String OWN = "NF376W";

  @ParameterizedTest
  @CsvSource({"MF376W", "NS376W", "NX376W", "NF376U"})
  void findsTheOneRecordWhoseCodeSoundsAlike(String heard) {
    try (DemoHouse house = DemoHouse.open()) {
      ActionReport report = hear(house, "a", heard, "Baker");
      assertThat(report.status()).isEqualTo(DONE);
      assertThat(report.args()).containsEntry("booking_reference", OWN);
      assertThat(report.facts()).containsEntry("passenger", "Robert Baker");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MS376W, Baker", // two differ
    "RF376W, Baker", // unlike
    "NF379W, Baker", // digits that are unlike
    "NF37W, Baker", // one missing
    "MF376W, Miller",
    "MF376W, Bake"
  })
  void findsNothingElse(String heard, String lastName) {
    try (DemoHouse house = DemoHouse.open()) {
      assertThat(hear(house, "a", heard, lastName).reason()).isEqualTo("not_found");
    }
  }

  @Test
  void takesACodeThatIsCertainAsItIs() {
    try (DemoHouse house = DemoHouse.open()) {
      assertThat(exact(house, "a", "MF376W", "Baker")).isEqualTo("not_found");
    }
  }

  @Test
  void findsNeitherOfTwoThatAreBothNearAndProved() {
    try (DemoHouse house = DemoHouse.open()) {
      book(house, "NS376W", "Baker");
      assertThat(hear(house, "a", "NX376W", "Baker").reason()).isEqualTo("not_found");
      assertThat(hear(house, "b", "NS376W", "Baker").args()).containsValue("NS376W");
      assertThat(hear(house, "c", "MF376W", "Baker").args()).containsValue(OWN);
    }
  }

  @Test
  void othersWithNearCodesDoNotMatter() {
    try (DemoHouse house = DemoHouse.open()) {
      book(house, "NX376W", "Miller");
      assertThat(hear(house, "a", "NX376W", "Baker").args()).containsValue(OWN);
      assertThat(hear(house, "b", "NS376W", "Baker").args()).containsValue(OWN);
    }
  }

  @Test
  void answersNearAndFarMissesAlike() {
    try (DemoHouse house = DemoHouse.open()) {
      ActionReport near = hear(house, "a", "MF376W", "Miller");
      ActionReport far = hear(house, "b", "ZZ000Z", "Miller");
      assertThat(near).usingRecursiveComparison().ignoringFields("key", "args").isEqualTo(far);
      assertThat(near.args())
          .containsOnlyKeys("booking_reference", "last_name")
          .containsEntry("booking_reference", "MF376W");
    }
  }

  @Test
  void aNearMissIsATryOfTheCall() {
    try (DemoHouse house = DemoHouse.open()) {
      for (String heard : List.of("MF376W", "NS376W", "NX376W")) {
        assertThat(hear(house, "a", heard, "Miller").reason()).isEqualTo("not_found");
      }
      assertThat(hear(house, "a", "MF376W", "Baker").reason()).isEqualTo("locked");
      assertThat(exact(house, "a", OWN, "Baker")).isEqualTo("locked");
      assertThat(exact(house, "b", OWN, "Baker")).isEmpty();
    }
  }

  @Test
  void guessesThroughWhatSoundsAlikeAreNoFurtherTries() {
    try (DemoHouse house = DemoHouse.open()) {
      int call = 0;
      for (String heard : List.of("MF376W", OWN, "NS376W", "NX376W", "MF376W")) {
        assertThat(hear(house, "c" + call++, heard, "Guess").reason()).isEqualTo("not_found");
      }
      assertThat(exact(house, "owner", OWN, "Baker")).isEqualTo("locked");
      assertThat(hear(house, "through", "NF376U", "Baker").reason()).isEqualTo("not_found");
    }
  }

  @Test
  void noGuessThroughWhatSoundsAlikeSlipsPastTheCountAtTheSameTime() {
    try (DemoHouse house = DemoHouse.open()) {
      List<Callable<String>> guesses =
          IntStream.range(0, 20)
              .<Callable<String>>mapToObj(
                  i -> () -> hear(house, "c" + i, i % 2 == 0 ? "MF376W" : OWN, "Guess").reason())
              .toList();

      assertThat(Together.run(guesses)).filteredOn("not_found"::equals).hasSize(5);
    }
  }

  @Test
  void whoProvesItBeginsAnew() {
    try (DemoHouse house = DemoHouse.open()) {
      for (int i = 0; i < 4; i++) {
        hear(house, "c" + i, "MF376W", "Guess");
      }
      assertThat(hear(house, "owner", "NS376W", "Baker").status()).isEqualTo(DONE);
      hear(house, "later", "NX376W", "Guess");
      assertThat(exact(house, "last", OWN, "Baker")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "find_appointment, appointment_number, 690554, 650554, last_name, Turner",
    "order_status, order_number, 39486, 35486, postal_code, 98683",
    "find_return, order_number, 54598, 94598, postal_code, 61996",
    "find_customer, customer_number, 535533, , date_of_birth, 1988-09-23",
    "find_customer, customer_number, 539533, 939533, date_of_birth, 1988-09-23"
  })
  void findsAllThatCodesProve(
      String action, String argument, String heard, String own, String other, String said) {
    try (DemoHouse house = DemoHouse.open()) {
      ActionReport report =
          house.runUncertain(new CallId("a"), action, argument, heard, other, said);
      assertThat(report.args()).containsEntry(argument, own == null ? heard : own);
      assertThat(report.reason()).isEqualTo(own == null ? "not_found" : "");
    }
  }

  @Test
  void changesTheRecordThatWasFound() {
    try (DemoHouse house = DemoHouse.open()) {
      ActionReport report =
          house.runUncertain(
              new CallId("a"),
              "cancel_flight",
              "booking_reference",
              "MF376W",
              "last_name",
              "Baker");
      assertThat(report.rows()).anyMatch(row -> row.id().equals(OWN));
      assertThat(exact(house, "b", OWN, "Baker")).isEqualTo("cancelled");
    }
  }

  private static void book(DemoHouse house, String reference, String lastName) {
    house
        .database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO booking (reference, last_name, passenger, flight_id)"
                        + " VALUES (?, ?, ?, ?)",
                    reference,
                    lastName,
                    "Another " + lastName,
                    house.flightOf(OWN)));
  }

  private static ActionReport hear(
      DemoHouse house, String call, String reference, String lastName) {
    return house.runUncertain(
        new CallId(call), "find_booking", "booking_reference", reference, "last_name", lastName);
  }

  private static String exact(DemoHouse house, String call, String reference, String lastName) {
    return house
        .run(
            new CallId(call), "find_booking", "booking_reference", reference, "last_name", lastName)
        .reason();
  }
}
