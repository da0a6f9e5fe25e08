package org.warmline.understanding.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.understanding.Tables;
import org.warmline.understanding.words.Words;

class SpokenDatesTest {
  private static final LocalDateTime SUNDAY_AT_TEN = LocalDateTime.parse("2026-11-22T10:00");

  private final SpokenDates dates = new SpokenDates();

  @Test
  void datesAndTimes() {
    for (List<String> row : Tables.read("dates.tsv")) {
      assertThat(read(row.getFirst(), SUNDAY_AT_TEN, false))
          .as(row.getFirst())
          .isEqualTo(String.join("\t", row.subList(1, 4)));
    }
  }

  @Test
  void ordinarySentencesHoldNone() {
    for (List<String> row : Tables.read("no-dates.txt")) {
      assertThat(read(row.getFirst(), SUNDAY_AT_TEN, false))
          .as(row.getFirst())
          .isEqualTo("-\t-\t-");
    }
  }

  @Test
  void aWeekdaySaidOnThatDayIsTheNextOneAndUnsure() {
    LocalDateTime friday = LocalDateTime.parse("2026-11-27T10:00");
    assertThat(read("friday", friday, false)).startsWith("2026-12-04");
    assertThat(read("this friday", friday, false)).startsWith("2026-11-27");
    assertThat(date("friday", friday).certain()).isFalse();
    assertThat(date("monday", friday).certain()).isTrue();
  }

  @Test
  void nextIsTheOneOfNextWeekAndUnsure() {
    LocalDateTime monday = LocalDateTime.parse("2026-11-23T10:00");
    assertThat(read("next tuesday", monday, false)).startsWith("2026-12-01");
    assertThat(date("next tuesday", monday).certain()).isFalse();
    assertThat(read("tuesday", monday, false)).startsWith("2026-11-24");
  }

  @Test
  void whereADateIsDueBareOrdinalsAreOne() {
    assertThat(read("the second", SUNDAY_AT_TEN, true)).startsWith("2026-12-02");
    assertThat(read("the second", SUNDAY_AT_TEN, false)).startsWith("-");
  }

  @Test
  void halfTheDayIsOnlyCertainWhenSaid() {
    assertThat(time("monday at nine").certain()).isFalse();
    assertThat(time("monday morning at nine").certain()).isTrue();
    assertThat(time("at nine a m").certain()).isTrue();
    assertThat(time("at fourteen thirty").certain()).isTrue();
  }

  @Test
  void leapDaysAndYearEndsHold() {
    LocalDateTime silvester = LocalDateTime.parse("2027-12-31T23:00");
    assertThat(read("february twenty ninth", silvester, false)).startsWith("2028-02-29");
    assertThat(read("tomorrow", silvester, false)).startsWith("2028-01-01");
    assertThat(read("in two months", silvester, false)).startsWith("2028-02-29");
    assertThat(read("february thirtieth", silvester, false)).startsWith("-");
  }

  private DateSpan date(String text, LocalDateTime now) {
    return dates.read(Words.of(text), now, DatePolicy.FUTURE, false, false).date().orElseThrow();
  }

  private TimeSpan time(String text) {
    return dates
        .read(Words.of(text), SUNDAY_AT_TEN, DatePolicy.FUTURE, false, false)
        .time()
        .orElseThrow();
  }

  private String read(String text, LocalDateTime now, boolean expected) {
    WhenReading when = dates.read(Words.of(text), now, DatePolicy.FUTURE, expected, false);
    String date = when.date().map(d -> range(d.from(), d.to())).orElse("-");
    String time = when.time().map(t -> range(t.from(), t.to())).orElse("-");
    return date + "\t" + time + "\t" + when.part().map(DayPart::name).orElse("-");
  }

  private static String range(Object from, Object to) {
    return from.equals(to) ? from.toString() : from + ".." + to;
  }
}
