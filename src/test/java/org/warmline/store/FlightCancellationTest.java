package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.warmline.call.ActionReport.Status.DONE;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.call.ActionReport;
import org.warmline.call.CallId;
import org.warmline.call.RowChange;

class FlightCancellationTest {
  private static final String[] MILLER = {"booking_reference", "KX472Q", "last_name", "Miller"};

  @Test
  void givesTheSeatBackOnce() {
    try (DemoHouse house = DemoHouse.open()) {
      String flight = house.flightOf("KX472Q");
      int free = house.seatsFree(flight);

      ActionReport report = house.runOnce(DemoHouse.CALL, "key", "cancel_flight", MILLER);

      assertThat(report.status()).isEqualTo(DONE);
      assertThat(report.rows())
          .extracting(RowChange::table, RowChange::id)
          .containsExactly(tuple("booking", "KX472Q"), tuple("flight", flight));
      assertThat(report.rows().getFirst().after()).containsKey("cancelled_at");
      assertThat(house.seatsFree(flight)).isEqualTo(free + 1);

      assertThat(house.runOnce(DemoHouse.CALL, "key", "cancel_flight", MILLER)).isEqualTo(report);
      assertThat(house.run("cancel_flight", MILLER).reason()).isEqualTo("cancelled");
      assertThat(house.seatsFree(flight)).isEqualTo(free + 1);
    }
  }

  @Test
  void nothingElseIsDoneWithACancelledBooking() {
    try (DemoHouse house = DemoHouse.open()) {
      house.run("cancel_flight", MILLER);
      String[] move = {
        "booking_reference", "KX472Q", "last_name", "Miller", "flight", "WL107-2026-11-27"
      };
      int free = house.seatsFree("WL107-2026-11-27");
      for (String action : List.of("find_booking", "rebook_flight", "flight_status")) {
        assertThat(house.run(action, move).reason()).as(action).isEqualTo("cancelled");
      }
      assertThat(house.seatsFree("WL107-2026-11-27")).isEqualTo(free);
    }
  }

  @Test
  void nothingIsCancelledForWhoCannotProveTheBooking() {
    try (DemoHouse house = DemoHouse.open()) {
      int free = house.seatsFree(house.flightOf("KX472Q"));
      ActionReport report =
          house.run("cancel_flight", "booking_reference", "KX472Q", "last_name", "Baker");
      assertThat(report.reason()).isEqualTo("not_found");
      assertThat(report.facts()).isEmpty();
      assertThat(house.seatsFree(house.flightOf("KX472Q"))).isEqualTo(free);
    }
  }

  @Test
  void aFlightThatHasLeftIsNotCancelled() {
    try (DemoHouse house = DemoHouse.open()) {
      house
          .database()
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "UPDATE flight SET departs = ? WHERE id = ?",
                      DemoHouse.NOW.minusMinutes(10),
                      house.flightOf("KX472Q")));
      assertThat(house.run("cancel_flight", MILLER).reason()).isEqualTo("departed");
      assertThat(house.run("flight_status", MILLER).facts())
          .containsEntry("status_sentence", "Your flight has left already.");
    }
  }

  @Test
  void twelveCallersAtOnceCancelOnce() {
    try (DemoHouse house = DemoHouse.open()) {
      String flight = house.flightOf("KX472Q");
      int free = house.seatsFree(flight);
      List<ActionReport> reports =
          Together.run(
              IntStream.range(0, 12)
                  .<Callable<ActionReport>>mapToObj(
                      i -> () -> house.run(new CallId("c" + i), "cancel_flight", MILLER))
                  .toList());
      assertThat(reports).filteredOn(report -> report.status() == DONE).hasSize(1);
      assertThat(reports).filteredOn(report -> report.reason().equals("cancelled")).hasSize(11);
      assertThat(house.seatsFree(flight)).isEqualTo(free + 1);
    }
  }

  @Test
  void tellsWhenAFlightLeavesWithItsDelay() {
    try (DemoHouse house = DemoHouse.open()) {
      assertThat(house.run("flight_status", MILLER).facts())
          .containsAllEntriesOf(
              Map.of(
                  "flight_number", "WL141",
                  "date", "2026-11-25",
                  "time", "18:20",
                  "status_sentence", "Your flight is on time."));
      assertThat(
              house
                  .run("flight_status", "booking_reference", "MD689N", "last_name", "Taylor")
                  .facts())
          .containsEntry("time", "10:15")
          .containsEntry("status_sentence", "I'm sorry, your flight is running late.");
    }
  }
}
