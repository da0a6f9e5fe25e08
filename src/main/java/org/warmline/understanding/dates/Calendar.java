package org.warmline.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of weekdays and months, and dates that may not exist. */
final class Calendar {
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
  private static final Map<String, Month> MONTHS = new HashMap<>();

  static {
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      WEEKDAYS.put(name, day);
      WEEKDAYS.put(name + "s", day);
      WEEKDAYS.put(name + "'s", day);
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT).substring(0, 3), day);
    }
    WEEKDAYS.putAll(
        Map.of(
            "tues",
            DayOfWeek.TUESDAY,
            "weds",
            DayOfWeek.WEDNESDAY,
            "thur",
            DayOfWeek.THURSDAY,
            "thurs",
            DayOfWeek.THURSDAY));
    for (Month month : Month.values()) {
      MONTHS.put(month.name().toLowerCase(Locale.ROOT), month);
      MONTHS.put(month.name().toLowerCase(Locale.ROOT).substring(0, 3), month);
    }
    MONTHS.put("sept", Month.SEPTEMBER);
  }

  private Calendar() {}

  static Optional<DayOfWeek> findWeekday(String word) {
    return Optional.ofNullable(WEEKDAYS.get(word));
  }

  static Optional<Month> findMonth(String word) {
    return Optional.ofNullable(MONTHS.get(word));
  }

  static Optional<LocalDate> find(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.of(year, month, day));
  }

  /** The next one from {@code today} on, or the last one up to it. */
  static Optional<LocalDate> findNearest(LocalDate today, int month, int day, boolean past) {
    int step = past ? -1 : 1;
    for (int year = today.getYear(), tries = 0; tries < 9; tries++, year += step) {
      Optional<LocalDate> date = find(year, month, day);
      if (date.isPresent() && (past ? !date.get().isAfter(today) : !date.get().isBefore(today))) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The same for a day of whichever month comes first. */
  static Optional<LocalDate> findNearestDay(LocalDate today, int day, boolean past) {
    YearMonth month = YearMonth.from(today);
    for (int tries = 0; tries < 4; tries++, month = month.plusMonths(past ? -1 : 1)) {
      Optional<LocalDate> date = find(month.getYear(), month.getMonthValue(), day);
      if (date.isPresent() && (past ? !date.get().isAfter(today) : !date.get().isBefore(today))) {
        return date;
      }
    }
    return Optional.empty();
  }
}
