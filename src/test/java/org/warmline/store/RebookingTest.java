package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.call.ActionReport.Status.DONE;
import static org.warmline.call.ActionReport.Status.FAILED;
import static org.warmline.call.ActionReport.Status.REFUSED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.warmline.call.ActionReport;
import org.warmline.call.CallId;
import org.warmline.call.Choice;
import org.warmline.call.RowChange;

class RebookingTest {
  private static final String FRIDAY = "2026-11-27";
  private static final String FULL_SUNDAY = "2026-11-29";
  private static final String[] MILLER = {"booking_reference", "KX472Q", "last_name", "Miller"};

  @Test
  void movesABookingToTheMorningFlightOfFriday() {
    try (DemoHouse house = DemoHouse.open()) {
      String oldFlight = house.flightOf("KX472Q");
      assertThat(house.run("find_booking", MILLER).facts())
          .containsEntry("origin", "Boston")
          .containsEntry("destination", "Chicago")
          .containsEntry("current_date", "2026-11-25")
          .containsEntry("passenger", "Anna Miller")
          .doesNotContainKeys("date", "time", "flight_number");

      ActionReport found = house.run("find_flights", with("date", FRIDAY));
      assertThat(found.choices())
          .extracting(choice -> choice.facts().get("part_of_day"))
          .containsExactly("morning", "afternoon", "evening");
      Choice morning = found.choices().getFirst();
      int free = house.seatsFree(morning.id());
      int oldFree = house.seatsFree(oldFlight);

      ActionReport report = house.run("rebook_flight", with("flight", morning.id()));

      assertThat(report.status()).isEqualTo(DONE);
      assertThat(report.facts()).containsAllEntriesOf(morning.facts());
      assertThat(report.facts()).containsEntry("date", FRIDAY).containsEntry("time", "07:40");
      assertThat(report.rows())
          .containsExactly(
              change("booking", "KX472Q", "flight_id", oldFlight, morning.id()),
              change("flight", morning.id(), "seats_free", free, free - 1),
              change("flight", oldFlight, "seats_free", oldFree, oldFree + 1));
      assertThat(house.flightOf("KX472Q")).isEqualTo(morning.id());
      assertThat(house.seatsFree(morning.id())).isEqualTo(free - 1);
      assertThat(house.seatsFree(oldFlight)).isEqualTo(oldFree + 1);
    }
  }

  @Test
  void comparesNamesAsTheyAreSaid() {
    try (DemoHouse house = DemoHouse.open()) {
      assertThat(house.run("find_booking", args("KX472Q", " MILLER ")).status()).isEqualTo(DONE);
      assertThat(house.run("find_booking", args("KX472Q", "Mìller")).status()).isEqualTo(DONE);
    }
  }

  @Test
  void saysTheSameToAWrongReferenceAndAWrongName() {
    try (DemoHouse house = DemoHouse.open()) {
      ActionReport wrongName = house.run("find_booking", args("KX472Q", "Baker"));
      ActionReport wrongReference = house.run("find_booking", args("KX472B", "Miller"));

      assertThat(wrongName.reason()).isEqualTo("not_found");
      assertThat(wrongName.status()).isEqualTo(REFUSED);
      assertThat(wrongReference)
          .usingRecursiveComparison()
          .ignoringFields("key", "args")
          .isEqualTo(wrongName);
      assertThat(house.run("rebook_flight", with("flight", "x", "last_name", "Baker")).reason())
          .isEqualTo("not_found");
    }
  }

  @Test
  void offersNothingOnAFullDayAndNothingThatHasLeft() {
    try (DemoHouse house = DemoHouse.open()) {
      assertThat(house.run("find_flights", with("date", FULL_SUNDAY)).reason())
          .isEqualTo("no_flights");
      assertThat(house.run("find_flights", with("date", "2026-11-20")).reason())
          .isEqualTo("no_flights");
      assertThat(house.run("rebook_flight", with("flight", "no such flight")).reason())
          .isEqualTo("no_flights");
    }
  }

  @Test
  void refusesAFlightThatIsFull() {
    try (DemoHouse house = DemoHouse.open()) {
      String full = "%s-%s".formatted(morningLine(house), FULL_SUNDAY);

      ActionReport report = house.run("rebook_flight", with("flight", full));

      assertThat(report.reason()).isEqualTo("seat_taken");
      assertThat(report.rows()).isEmpty();
      assertThat(house.seatsFree(full)).isZero();
    }
  }

  @Test
  void heedsAWishForAPartOfTheDayOrATime() {
    try (DemoHouse house = DemoHouse.open()) {
      assertThat(times(house.run("find_flights", with("date", FRIDAY, "part_of_day", "evening"))))
          .containsExactly("18:20");
      assertThat(times(house.run("find_flights", with("date", FRIDAY, "time", "13:10"))))
          .containsExactly("13:10");
    }
  }

  @Test
  void sellsThreeSeatsToThreeOfTwentyCallers() {
    try (DemoHouse house = DemoHouse.open()) {
      String flight = "%s-%s".formatted(morningLine(house), FRIDAY);
      house.database().jdbi().useHandle(handle -> prepareRace(handle, flight));

      List<ActionReport> reports =
          Together.run(
              IntStream.range(0, 20)
                  .<Callable<ActionReport>>mapToObj(
                      i ->
                          () ->
                              house.run(
                                  new CallId("race-" + i),
                                  "rebook_flight",
                                  "booking_reference",
                                  "RC%03dX".formatted(i),
                                  "last_name",
                                  "Racer",
                                  "flight",
                                  flight))
                  .toList());

      assertThat(reports).filteredOn(report -> report.status() == DONE).hasSize(3);
      assertThat(reports).filteredOn(report -> report.reason().equals("seat_taken")).hasSize(17);
      assertThat(house.seatsFree(flight)).isZero();
      assertThat(booked(house, flight)).isEqualTo(3);
    }
  }

  @Test
  void failsWithoutAValueThatItNeeds() {
    try (DemoHouse house = DemoHouse.open()) {
      ActionReport report = house.run("find_flights", with("date", "friday"));

      assertThat(report.status()).isEqualTo(FAILED);
      assertThat(report.reason()).isEqualTo("incomplete");
    }
  }

  private static void prepareRace(Handle handle, String flight) {
    handle.execute("UPDATE flight SET seats_free = 3 WHERE id = ?", flight);
    for (int i = 0; i < 20; i++) {
      handle.execute(
          "INSERT INTO booking (reference, last_name, passenger, flight_id)"
              + " SELECT ?, 'Racer', 'A Racer', flight_id FROM booking WHERE reference = 'KX472Q'",
          "RC%03dX".formatted(i));
    }
  }

  private static int booked(DemoHouse house, String flight) {
    return house
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM booking WHERE flight_id = ?")
                    .bind(0, flight)
                    .mapTo(Integer.class)
                    .one());
  }

  private static String morningLine(DemoHouse house) {
    return house.data().flights().getFirst().number();
  }

  private static List<String> times(ActionReport report) {
    return report.choices().stream().map(choice -> choice.facts().get("time")).toList();
  }

  private static RowChange change(
      String table, String id, String column, Object before, Object after) {
    return new RowChange(
        table, id, Map.of(column, before.toString()), Map.of(column, after.toString()));
  }

  private static String[] args(String reference, String lastName) {
    return new String[] {"booking_reference", reference, "last_name", lastName};
  }

  private static String[] with(String... more) {
    return Stream.concat(Arrays.stream(MILLER), Arrays.stream(more)).toArray(String[]::new);
  }
}
