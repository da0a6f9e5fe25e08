package org.warmline.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/** What a date's words are relative to: the sentence, the caller's day, which way to roll. */
record Frame(Words words, LocalDate today, DatePolicy policy, boolean expected) {
  private static final Set<String> PAST_CUES =
      WordSet.of(
          "was were had since ordered bought paid called happened arrived received booked flew came"
              + " started went did made sent lost spent transferred withdrew deposited purchased"
              + " charged refunded submitted purchase transaction transactions haven't hasn't"
              + " opened cancelled stolen stole issued signed applied reported");
  private static final Set<String> TURNS =
      WordSet.of("to want need like for and but wondering hoping thinking could would can");

  private static final int LOOKS_BACK = 8;

  /** Whether the date at {@code i} lies in the past, as far as the words before it tell. */
  boolean past(int i) {
    if (policy == DatePolicy.PAST) {
      return true;
    }
    for (int back = i - 1; back >= Math.max(0, i - LOOKS_BACK); back--) {
      if (words.is(back, TURNS)) {
        return false;
      }
      if (words.is(back, PAST_CUES)) {
        return true;
      }
    }
    return false;
  }

  /** Monday of the week the caller means; on a Sunday that is already the coming one. */
  LocalDate thisMonday() {
    return today.getDayOfWeek() == DayOfWeek.SUNDAY
        ? today.plusDays(1)
        : today.with(DayOfWeek.MONDAY);
  }

  /** The weekend to come; said on a Sunday, not the one that is nearly over. */
  LocalDate comingSaturday() {
    return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  /** Monday of next week. */
  LocalDate nextMonday() {
    return today.with(DayOfWeek.MONDAY).plusWeeks(1);
  }
}
