package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.actions.AppointmentSlot;
import org.warmline.actions.Booking;
import org.warmline.actions.Flight;

/** Whoever writes calls by the page finds what it says, whatever day it is. */
class FixturesPageTest {
  private static final LocalDateTime SUNDAY = LocalDateTime.of(2026, 11, 22, 10, 0);

  private final List<List<String>> rows = rows();

  FixturesPageTest() throws IOException {}

  @Test
  void listsEveryFlight() {
    everyDay(
        (now, data) -> {
          assertThat(data.fullDay()).isEqualTo(DayOfWeek.SUNDAY);
          List<List<String>> flights =
              data.flights().stream()
                  .filter(flight -> flight.departs().getDayOfWeek() == DayOfWeek.MONDAY)
                  .map(
                      flight ->
                          List.of(
                              flight.number(),
                              flight.origin(),
                              flight.destination(),
                              flight.departs().toLocalTime().toString(),
                              partOfDay(flight.departs().getHour()),
                              Integer.toString(flight.seatsFree())))
                  .distinct()
                  .toList();
          assertThat(table("flight")).isEqualTo(flights);
        });
  }

  @Test
  void listsEveryBooking() {
    everyDay(
        (now, data) -> {
          List<List<String>> page = table("reference");
          assertThat(page).hasSameSizeAs(data.bookings());
          for (int i = 0; i < page.size(); i++) {
            var booking = data.bookings().get(i);
            LocalDate day = now.plusDays(Long.parseLong(page.get(i).get(4)));
            while (day.getDayOfWeek() == DayOfWeek.FRIDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
              day = day.plusDays(1);
            }
            assertThat(page.get(i).subList(0, 4))
                .containsExactly(
                    booking.reference(),
                    booking.lastName(),
                    booking.passenger(),
                    booking.flight().number());
            assertThat(booking.flight().departs().toLocalDate()).isEqualTo(day);
          }
        });
  }

  @Test
  void listsEveryAppointment() {
    everyDay(
        (now, data) -> {
          List<List<String>> doctors =
              data.slots().stream()
                  .filter(slot -> slot.starts().getDayOfWeek() == DayOfWeek.THURSDAY)
                  .map(AppointmentSlot::doctor)
                  .distinct()
                  .map(doctor -> List.of(doctor, times(data, doctor)))
                  .toList();
          assertThat(table("doctor")).isEqualTo(doctors);
        });
  }

  @Test
  void listsEveryOrder() {
    everyDay(
        (now, data) ->
            assertThat(table("order number"))
                .isEqualTo(
                    data.orders().stream()
                        .map(
                            order ->
                                List.of(
                                    order.number(),
                                    order.postalCode(),
                                    order.status().name().toLowerCase(Locale.ROOT),
                                    days(now, order.shippedOn()),
                                    days(now, Optional.of(order.dueOn())),
                                    days(now, order.deliveredOn())))
                        .toList()));
  }

  @Test
  void listsEveryAppointmentThatSomebodyHas() {
    everyDay(
        (now, data) -> {
          List<List<String>> page = table("appointment number");
          assertThat(page).hasSameSizeAs(data.appointments());
          for (int i = 0; i < page.size(); i++) {
            var appointment = data.appointments().get(i);
            var slot = appointment.slot();
            LocalDate day = now.plusDays(Long.parseLong(page.get(i).get(3)));
            while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
              day = day.plusDays(1);
            }
            assertThat(page.get(i))
                .startsWith(appointment.number(), appointment.patient(), slot.doctor())
                .endsWith(slot.starts().toLocalTime().toString());
            assertThat(slot.starts().toLocalDate()).isEqualTo(day);
            assertThat(data.slots()).doesNotContain(slot);
          }
        });
  }

  @Test
  void listsEveryCustomer() {
    everyDay(
        (now, data) ->
            assertThat(table("customer number"))
                .isEqualTo(
                    data.customers().stream()
                        .map(
                            customer ->
                                List.of(
                                    customer.number(),
                                    customer.fullName(),
                                    customer.dateOfBirth().toString(),
                                    customer.phone().orElse("-"),
                                    customer.email().orElse("-")))
                        .toList()));
  }

  @Test
  void namesTheFlightThatIsLate() {
    everyDay(
        (now, data) -> {
          List<Flight> late =
              data.flights().stream().filter(flight -> flight.delayMinutes() > 0).toList();
          assertThat(late).hasSize(1);
          assertThat(late.getFirst().delayMinutes()).isEqualTo(45);
          assertThat(data.bookings())
              .filteredOn(booking -> booking.flight().equals(late.getFirst()))
              .extracting(Booking::reference)
              .containsExactly("MD689N");
        });
  }

  private interface Check {
    void on(LocalDate now, DemoData data);
  }

  private static void everyDay(Check check) {
    for (int i = 0; i < 7; i++) {
      check.on(SUNDAY.toLocalDate().plusDays(i), DemoData.of(1, SUNDAY.plusDays(i)));
    }
  }

  private static String times(DemoData data, String doctor) {
    return data.slots().stream()
        .filter(slot -> slot.doctor().equals(doctor))
        .map(slot -> slot.starts().toLocalTime().toString())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String days(LocalDate now, Optional<LocalDate> day) {
    return day.map(on -> Long.toString(ChronoUnit.DAYS.between(now, on))).orElse("-");
  }

  private static String partOfDay(int hour) {
    if (hour < 12) {
      return "morning";
    }
    return hour < 17 ? "afternoon" : "evening";
  }

  /** The rows of the table whose first column is so headed. */
  private List<List<String>> table(String heading) {
    int start =
        IntStream.range(0, rows.size())
            .filter(i -> !rows.get(i).isEmpty() && rows.get(i).getFirst().equals(heading))
            .findFirst()
            .orElseThrow();
    List<List<String>> table = new ArrayList<>();
    for (int i = start + 2; i < rows.size() && !rows.get(i).isEmpty(); i++) {
      table.add(rows.get(i));
    }
    return table;
  }

  private static List<List<String>> rows() throws IOException {
    return Files.readAllLines(Path.of("src/site/markdown/fixtures.md")).stream()
        .map(
            line ->
                line.startsWith("|")
                    ? Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()
                    : List.<String>of())
        .toList();
  }
}
