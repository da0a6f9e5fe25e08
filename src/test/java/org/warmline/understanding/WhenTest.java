package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates and times as slots, at different times and places. */
class WhenTest {
  private static final LocalDateTime SUNDAY_AT_TEN = LocalDateTime.parse("2026-11-22T10:00");

  @Test
  void everyPhraseOfTheTable() {
    List<String> wrong = new ArrayList<>();
    LocalDateTime now = SUNDAY_AT_TEN;
    int phrases = 0;
    for (List<String> row : Tables.read("when.tsv")) {
      if (row.getFirst().equals("@")) {
        now = LocalDateTime.ofInstant(Instant.parse(row.get(1)), ZoneId.of(row.get(2)));
        continue;
      }
      phrases++;
      String expected = row.size() > 2 ? Slotted.sorted(row.get(2)) : "";
      String got = Slotted.read(row.getFirst(), row.get(1), now);
      if (!got.equals(expected)) {
        wrong.add(row.getFirst() + ": " + got + " instead of " + expected);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(phrases).isGreaterThanOrEqualTo(380);
  }

  @Test
  void ordinarySentencesHaveNone() {
    List<List<String>> sentences = Tables.read("no-dates.txt");
    for (List<String> row : sentences) {
      assertThat(Slotted.read(row.getFirst(), "-", SUNDAY_AT_TEN))
          .as(row.getFirst())
          .doesNotContain("date")
          .doesNotContain("time")
          .doesNotContain("part_of_day");
    }
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(580);
  }
}
