package org.warmline.understanding.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.understanding.words.Words;

/** Any day and time, said in several ways, is read back as the same. */
class SpokenAndReadTest {
  private static final List<String> ORDINALS =
      List.of(
          ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                  + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                  + " twentieth")
              .split(" "));
  private static final List<String> NUMBERS =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private final SpokenDates dates = new SpokenDates();

  @Test
  void comingDays() {
    Random random = new Random(3);
    for (int i = 0; i < 1500; i++) {
      LocalDate today = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(4000));
      LocalDate day = today.plusDays(1 + random.nextInt(360));
      String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      String ordinal = ordinal(day.getDayOfMonth());
      for (String said :
          List.of(
              month + " " + ordinal,
              "the " + ordinal + " of " + month,
              "on " + weekday + " " + month + " the " + ordinal,
              weekday + " the " + ordinal + " of " + month,
              "could you do " + month + " " + day.getDayOfMonth() + " please",
              day.getDayOfMonth() + " " + month,
              month + " " + ordinal + " " + year(day.getYear()),
              day.toString(),
              "in " + number((int) (day.toEpochDay() - today.toEpochDay())) + " days")) {
        assertThat(read(said, today, DatePolicy.FUTURE)).as("%s on %s", said, today).isEqualTo(day);
      }
    }
  }

  @Test
  void daysOfBirth() {
    Random random = new Random(4);
    LocalDate today = LocalDate.of(2026, 11, 22);
    for (int i = 0; i < 1500; i++) {
      LocalDate day = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(33_000));
      String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      String ordinal = ordinal(day.getDayOfMonth());
      String digits =
          String.format(Locale.ROOT, "%02d%02d", day.getMonthValue(), day.getDayOfMonth());
      for (String said :
          List.of(
              "the " + ordinal + " of " + month + " " + year(day.getYear()),
              month + " " + ordinal + " " + year(day.getYear()),
              month + " " + ordinal + ", " + day.getYear(),
              year(day.getYear()) + ", the " + ordinal + " of " + month,
              spelled(digits + day.getYear()))) {
        assertThat(read(said, today, DatePolicy.PAST)).as(said).isEqualTo(day);
      }
    }
  }

  @Test
  void times() {
    for (int minutes = 0; minutes < 24 * 60; minutes += 5) {
      LocalTime time = LocalTime.MIN.plusMinutes(minutes);
      int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
      String half = time.getHour() < 12 ? " a m" : " p m";
      String minute = time.getMinute() == 0 ? "" : " " + minute(time.getMinute());
      assertThat(time("at " + number(hour) + minute + half)).isEqualTo(time);
      assertThat(time("at " + hour + minute + half)).isEqualTo(time);
      assertThat(time(time.toString())).isEqualTo(time);
      if (time.getMinute() > 0 && time.getMinute() <= 30) {
        String past = time.getMinute() == 30 ? "half" : number(time.getMinute());
        assertThat(time(past + " past " + number(hour) + half)).isEqualTo(time);
      }
    }
  }

  private LocalTime time(String said) {
    LocalDateTime now = LocalDateTime.of(2026, 11, 22, 10, 0);
    return dates
        .read(Words.of(said), now, DatePolicy.FUTURE, false, false)
        .time()
        .orElseThrow()
        .said();
  }

  private LocalDate read(String said, LocalDate today, DatePolicy policy) {
    boolean expected = policy == DatePolicy.PAST;
    WhenReading when = dates.read(Words.of(said), today.atTime(10, 0), policy, expected, false);
    return when.date()
        .filter(d -> d.from().equals(d.to()))
        .map(DateSpan::from)
        .orElse(LocalDate.MIN);
  }

  private static String ordinal(int day) {
    if (day <= 20) {
      return ORDINALS.get(day - 1);
    }
    return day == 30 ? "thirtieth" : TENS.get(day / 10) + " " + ORDINALS.get(day % 10 - 1);
  }

  private static String minute(int minute) {
    return minute < 10 ? "oh " + number(minute) : number(minute);
  }

  private static String number(int number) {
    if (number >= 100) {
      int rest = number % 100;
      return NUMBERS.get(number / 100) + " hundred" + (rest == 0 ? "" : " and " + number(rest));
    }
    if (number < 20) {
      return NUMBERS.get(number);
    }
    return TENS.get(number / 10) + (number % 10 == 0 ? "" : " " + NUMBERS.get(number % 10));
  }

  private static String year(int year) {
    if (year >= 2000 && year < 2010) {
      return "two thousand" + (year == 2000 ? "" : " " + number(year % 100));
    }
    return number(year / 100) + " " + (year % 100 == 0 ? "hundred" : minute(year % 100));
  }

  private static String spelled(String digits) {
    return String.join(" ", digits.chars().mapToObj(d -> NUMBERS.get(d - '0')).toList());
  }
}
