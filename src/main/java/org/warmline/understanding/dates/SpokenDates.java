package org.warmline.understanding.dates;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.warmline.understanding.words.Words;

/**
 * Reads when something is meant to be out of a sentence, relative to the caller's time: a date or
 * stretch of days, a time or stretch of time, a part of the day. Weeks begin on Monday; on a Sunday
 * "this week" is already the coming one. Immutable, may be shared between threads.
 */
public final class SpokenDates {
  private final DateGrammar dates = new DateGrammar();
  private final TimeChoice times = new TimeChoice();

  /**
   * Reads.
   *
   * @param dateExpected true when a date was asked for, so that "the second" is one
   * @param timeExpected true when a time was asked for, so that "nine" is one
   */
  public WhenReading read(
      Words words,
      LocalDateTime now,
      DatePolicy policy,
      boolean dateExpected,
      boolean timeExpected) {
    Frame frame = new Frame(words, now.toLocalDate(), policy, dateExpected);
    List<DateSpan> found = dates.all(frame);
    Optional<DateSpan> date = DateChoice.pick(frame, found);
    boolean[] taken = new boolean[words.size()];
    for (DateSpan span : found) {
      mark(taken, words, span);
    }
    boolean partExpected = timeExpected || date.isPresent();
    Optional<DayPart> part = DayPart.find(words, partExpected);
    String partName = part.map(DayPart::name).orElse("");
    Optional<TimeSpan> time =
        policy == DatePolicy.PAST
            ? Optional.empty()
            : times.pick(words, date, partName, timeExpected, taken);
    WhenReading said =
        new WhenReading(date, time.map(t -> stillToCome(frame, t, date, now)), part, found);
    return policy == DatePolicy.PAST ? said : FromNow.completed(said, frame, now);
  }

  private static void mark(boolean[] taken, Words words, DateSpan span) {
    for (int i = span.start(); i < span.end() && i < words.size(); i++) {
      boolean bound = i == span.start() && words.at(i).equals("after");
      taken[i] = !bound;
    }
  }

  /** "Today at nine", said at ten, is nine in the evening. */
  private static TimeSpan stillToCome(
      Frame frame, TimeSpan time, Optional<DateSpan> date, LocalDateTime now) {
    boolean today = date.isPresent() && date.get().to().equals(now.toLocalDate());
    LocalTime from = time.from();
    boolean gone = today && !time.certain() && time.isMinute() && from.isBefore(now.toLocalTime());
    if (!gone || from.getHour() >= 12 || frame.past(time.start())) {
      return time;
    }
    LocalTime later = from.plusHours(12);
    return TimeSpan.at(later, false, time.start(), time.end());
  }
}
