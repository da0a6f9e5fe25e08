package org.warmline.understanding.dates;

import java.time.LocalDate;
import java.util.Optional;
import org.warmline.understanding.words.Words;

/** The same hour of another day: {@code this time next week}, {@code this time tomorrow}. */
final class ThisTimeRule implements DateRule {
  static final String PHRASE = "this time";

  private final DateRule anchor;

  /** Takes the grammar for the day. */
  ThisTimeRule(DateRule anchor) {
    this.anchor = anchor;
  }

  @Override
  public Optional<DateSpan> at(Frame frame, int i) {
    Words words = frame.words();
    if (!words.reads(i, PHRASE)) {
      return Optional.empty();
    }
    int sign = words.at(i + 2).equals("next") ? 1 : words.at(i + 2).equals("last") ? -1 : 0;
    LocalDate today = frame.today();
    Optional<LocalDate> shifted =
        switch (sign == 0 ? "" : words.at(i + 3)) {
          case "week" -> Optional.of(today.plusWeeks(sign));
          case "month" -> Optional.of(today.plusMonths(sign));
          case "year" -> Optional.of(today.plusYears(sign));
          default -> Optional.empty();
        };
    return shifted
        .map(day -> DateSpan.day(day, i, i + 4))
        .or(() -> anchor.at(frame, i + 2).filter(DateSpan::isDay).map(day -> day.from(i)));
  }
}
