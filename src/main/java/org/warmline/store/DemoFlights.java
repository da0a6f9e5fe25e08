package org.warmline.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.warmline.actions.Flight;

/**
 * The demonstration's timetable: three routes, each with a flight every morning, afternoon and
 * evening, for today and three weeks more.
 */
record DemoFlights(List<Line> lines, DayOfWeek fullDay, LocalDate today) {
  static final int DAYS_AHEAD = 21;
  static final int ROUTES = 3;
  static final int FLIGHTS_A_DAY = 3;

  /** The one flight that is late: a passenger is booked on it. */
  private static final int LATE_LINE = 6;

  private static final int LATE_DAYS_AHEAD = 1;
  private static final int LATE_MINUTES = 45;

  private static final List<LocalTime> TIMES =
      List.of(
          LocalTime.of(7, 40),
          LocalTime.of(13, 10),
          LocalTime.of(18, 20),
          LocalTime.of(8, 15),
          LocalTime.of(14, 45),
          LocalTime.of(19, 5),
          LocalTime.of(9, 30),
          LocalTime.of(15, 30),
          LocalTime.of(20, 15));

  /** One flight of the timetable, on every day. */
  record Line(String number, String origin, String destination, LocalTime departs, int seats) {

    Flight on(LocalDate day, boolean full, int delayMinutes) {
      return new Flight(
          number + "-" + day,
          number,
          origin,
          destination,
          day.atTime(departs),
          full ? 0 : seats,
          delayMinutes);
    }
  }

  static DemoFlights of(DemoWords words, Random random, DayOfWeek fullDay, LocalDate today) {
    List<Line> lines = new ArrayList<>();
    for (int index = 0; index < ROUTES * FLIGHTS_A_DAY; index++) {
      int route = index / FLIGHTS_A_DAY;
      int number = 100 * (route + 1) + 20 * (index % FLIGHTS_A_DAY) + 1 + random.nextInt(19);
      lines.add(
          new Line(
              "WL" + number,
              words.cities().get(2 * route),
              words.cities().get(2 * route + 1),
              TIMES.get(index),
              3 + random.nextInt(6)));
    }
    return new DemoFlights(List.copyOf(lines), fullDay, today);
  }

  List<Flight> all() {
    return IntStream.rangeClosed(0, DAYS_AHEAD)
        .mapToObj(today::plusDays)
        .flatMap(day -> IntStream.range(0, lines.size()).mapToObj(index -> on(index, day)))
        .toList();
  }

  private Flight on(int lineIndex, LocalDate day) {
    boolean late = lineIndex == LATE_LINE && day.equals(dayOfBooking(LATE_DAYS_AHEAD));
    return lines.get(lineIndex).on(day, isFull(day), late ? LATE_MINUTES : 0);
  }

  /** A flight of the timetable on the first day from then on that is neither Friday nor full. */
  Flight booked(int lineIndex, int daysAhead) {
    return on(lineIndex, dayOfBooking(daysAhead));
  }

  private LocalDate dayOfBooking(int daysAhead) {
    LocalDate day = today.plusDays(daysAhead);
    while (isFull(day) || day.getDayOfWeek() == DayOfWeek.FRIDAY) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean isFull(LocalDate day) {
    return day.getDayOfWeek() == fullDay;
  }
}
