package org.warmline.understanding.dates;

import java.util.List;
import java.util.Optional;

/**
 * What a sentence says about when.
 *
 * @param named where dates stand in the sentence, those that were not meant too
 */
public record WhenReading(
    Optional<DateSpan> date,
    Optional<TimeSpan> time,
    Optional<DayPart> part,
    List<DateSpan> named) {
  public WhenReading {
    named = List.copyOf(named);
  }

  /** Whether a word is part of a date or time, so that it is nothing else. */
  public boolean covers(int word) {
    boolean dated = named.stream().anyMatch(d -> word >= d.start() - 1 && word < d.end());
    return dated || time.filter(t -> word >= t.start() && word < t.end()).isPresent();
  }
}
