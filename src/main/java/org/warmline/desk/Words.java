package org.warmline.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and canonical values as people read them. */
final class Words {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.US);
  private static final List<String> COUNTS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private Words() {}

  /** {@code booking_reference} as "Booking reference". */
  static String label(String name) {
    return sentence(name.replace('_', ' '));
  }

  static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** {@code 2026-11-27} as "Fri 27 Nov", {@code 07:40} as "7:40", anything else as it is. */
  static String value(String canonical) {
    if (canonical.matches("\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}")) {
      return Stream.of(canonical.split("/")).map(Words::value).collect(Collectors.joining(" to "));
    }
    try {
      if (canonical.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return day(LocalDate.parse(canonical));
      }
      return canonical.matches("\\d{2}:\\d{2}")
          ? LocalTime.parse(canonical).format(TIME)
          : canonical;
    } catch (DateTimeParseException noSuchDay) {
      return canonical;
    }
  }

  static String day(LocalDate date) {
    return date.format(DAY);
  }

  /** "three", or 12 in figures. */
  static String count(int count) {
    return count >= 0 && count < COUNTS.size() ? COUNTS.get(count) : Integer.toString(count);
  }

  /** "once", "twice", "three times". */
  static String times(int count) {
    return switch (count) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> count(count) + " times";
    };
  }

  /** "a, b and c". */
  static String listed(List<String> parts) {
    return parts.size() < 2
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /** Minutes and seconds: "3:04". */
  static String clock(long millis) {
    return "%d:%02d".formatted(millis / 60_000, millis / 1000 % 60);
  }
}
