package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warmline.store.DemoHouse.NOW;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.actions.Booking;
import org.warmline.actions.CustomerOrder;
import org.warmline.actions.Flight;

class DemoDataTest {

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    assertThat(DemoData.of(7, NOW)).isEqualTo(DemoData.of(7, NOW));
    Set<Booking> firstBookings =
        IntStream.range(1, 30)
            .mapToObj(seed -> DemoData.of(seed, NOW).bookings().getFirst())
            .collect(Collectors.toSet());
    assertThat(firstBookings).hasSize(29);
    assertThat(firstBookings.stream().map(Booking::lastName).distinct().count()).isGreaterThan(5);
  }

  @Test
  void offersEveryPartOfEveryDayButTheFullOne() {
    for (int seed = 1; seed < 20; seed++) {
      DemoData data = DemoData.of(seed, NOW);
      Set<String> ids = new HashSet<>();
      for (Flight flight : data.flights()) {
        assertThat(ids.add(flight.id())).isTrue();
        boolean full = flight.departs().getDayOfWeek() == data.fullDay();
        assertThat(flight.seatsFree() == 0).isEqualTo(full);
      }
      assertThat(ids).hasSize(22 * 9);
      assertThat(data.bookings().stream().map(Booking::reference).distinct()).hasSize(10);
      assertThat(data.bookings())
          .allMatch(booking -> ids.contains(booking.flight().id()))
          .allMatch(booking -> booking.flight().departs().getDayOfWeek() != DayOfWeek.FRIDAY)
          .allMatch(booking -> booking.reference().matches("[A-Z]{2}\\d{3}[A-Z]"));
      assertThat(data.orders())
          .hasSize(8)
          .allMatch(order -> order.number().matches("[1-9]\\d{4}"))
          .allMatch(order -> order.postalCode().matches("[1-9]\\d{4}"))
          .extracting(CustomerOrder::status)
          .contains(CustomerOrder.Status.values());
    }
  }

  @Test
  void isWrittenOnceAndFollowsTheDays() {
    try (DemoHouse house = DemoHouse.open()) {
      assertThat(count(house, "flight")).isEqualTo(22 * 9);
      DemoData.seed(house.database(), 1, NOW);
      assertThat(count(house, "flight")).isEqualTo(22 * 9);

      DemoData.seed(house.database(), 1, NOW.plusDays(2));

      assertThat(count(house, "flight")).isEqualTo(24 * 9);
      assertThat(count(house, "appointment_slot")).isGreaterThan(house.data().slots().size());
      assertThat(count(house, "booking")).isEqualTo(10);
    }
  }

  @Test
  void isPutBackAsItWas() {
    try (DemoHouse house = DemoHouse.open()) {
      house
          .database()
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute(
                    "UPDATE booking SET flight_id = ?", house.data().flights().getFirst().id());
                handle.execute("UPDATE flight SET seats_free = 0");
                handle.execute(
                    "INSERT INTO phone_call (id, began_at, events) VALUES ('c', ?, 0)", NOW);
              });

      house.data().putBack(house.database());

      assertThat(count(house, "phone_call")).isZero();
      assertThat(count(house, "flight WHERE seats_free > 0"))
          .isEqualTo(
              (int) house.data().flights().stream().filter(each -> each.seatsFree() > 0).count());
      assertThat(count(house, "booking b JOIN flight f ON f.id = b.flight_id")).isEqualTo(10);
      assertThat(count(house, "(SELECT DISTINCT flight_id FROM booking) AS flights"))
          .isEqualTo(
              (int)
                  house.data().bookings().stream()
                      .map(booking -> booking.flight().id())
                      .distinct()
                      .count());
    }
  }

  @Test
  void leavesADatabaseWithOtherDataAlone() {
    try (DemoHouse house = DemoHouse.open()) {
      assertThatThrownBy(() -> DemoData.seed(house.database(), 2, NOW))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("seed 1");
    }
    try (Database database = TestDatabase.open()) {
      database.jdbi().useHandle(h -> h.execute("INSERT INTO doctor VALUES ('real', 'Real')"));

      assertThatThrownBy(() -> DemoData.seed(database, 1, NOW))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("table doctor");
      List<String> doctors =
          database
              .jdbi()
              .withHandle(h -> h.createQuery("SELECT id FROM doctor").mapTo(String.class).list());
      assertThat(doctors).containsExactly("real");
    }
  }

  private static int count(DemoHouse house, String table) {
    return house
        .database()
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Integer.class).one());
  }
}
