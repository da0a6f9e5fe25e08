package org.warmline.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.warmline.actions.Appointment;

/** Appointments that the demonstration's patients have, at times that are free for nobody else. */
final class DemoAppointments {
  private static final List<Integer> DAYS_AHEAD = List.of(2, 4, 7, 9);
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.of(8, 0), LocalTime.of(12, 30), LocalTime.of(17, 0), LocalTime.of(8, 30));
  private static final int FIRST_PATIENT = 10;

  private DemoAppointments() {}

  static List<Appointment> list(DemoWords words, Random random, LocalDate today) {
    List<String> numbers = DemoCustomers.sixDigits(random, DAYS_AHEAD.size());
    return IntStream.range(0, DAYS_AHEAD.size())
        .mapToObj(
            i -> {
              String doctor = words.doctors().get(i % DemoClinic.DOCTORS);
              LocalDate day = workday(today.plusDays(DAYS_AHEAD.get(i)));
              String patient =
                  words.firstNames().get(i) + " " + words.lastNames().get(FIRST_PATIENT + i);
              return new Appointment(
                  numbers.get(i), patient, DemoClinic.slot(doctor, day.atTime(TIMES.get(i))));
            })
        .toList();
  }

  private static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }
}
