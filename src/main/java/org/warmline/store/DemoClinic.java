package org.warmline.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.warmline.actions.AppointmentSlot;

/** The demonstration's clinic: three doctors, each with three free appointments every weekday. */
final class DemoClinic {
  static final int DOCTORS = 3;
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final List<List<LocalTime>> TIMES =
      List.of(
          List.of(LocalTime.of(9, 0), LocalTime.of(11, 0), LocalTime.of(14, 0)),
          List.of(LocalTime.of(9, 30), LocalTime.of(11, 30), LocalTime.of(15, 0)),
          List.of(LocalTime.of(10, 0), LocalTime.of(13, 30), LocalTime.of(16, 0)));

  private DemoClinic() {}

  static List<AppointmentSlot> list(DemoWords words, LocalDate today) {
    return IntStream.rangeClosed(0, DemoFlights.DAYS_AHEAD)
        .mapToObj(today::plusDays)
        .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
        .flatMap(day -> IntStream.range(0, DOCTORS).boxed().flatMap(at -> of(words, day, at)))
        .toList();
  }

  static String doctorId(String surname) {
    return surname.toLowerCase(Locale.ROOT);
  }

  private static Stream<AppointmentSlot> of(DemoWords words, LocalDate day, int index) {
    String doctor = words.doctors().get(index);
    return TIMES.get(index).stream().map(time -> slot(doctor, day.atTime(time)));
  }

  static AppointmentSlot slot(String doctor, LocalDateTime starts) {
    return new AppointmentSlot(
        "%s-%sT%s".formatted(doctorId(doctor), starts.toLocalDate(), starts.toLocalTime()),
        doctor,
        starts);
  }
}
