package org.warmline.understanding.dates;

import java.util.Optional;

/** What a sentence says about when. */
public record WhenReading(
    Optional<DateSpan> date, Optional<TimeSpan> time, Optional<DayPart> part) {}
