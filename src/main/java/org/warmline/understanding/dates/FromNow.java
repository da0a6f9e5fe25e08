package org.warmline.understanding.dates;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmline.understanding.dates.TimeSpan.Kind;
import org.warmline.understanding.words.Words;

/** Times that are told by the time of the call: {@code in an hour}, {@code this time tomorrow}. */
final class FromNow {
  private FromNow() {}

  /** The reading with such a time, and with the day where that is another one. */
  static WhenReading completed(WhenReading said, Frame frame, LocalDateTime now) {
    Optional<SoonRule.Soon> soon = said.date().isEmpty() ? SoonRule.find(frame) : Optional.empty();
    if (soon.isPresent()) {
      return soon(said, soon.get(), now);
    }
    Words words = frame.words();
    boolean sameHour =
        said.time().isEmpty()
            && said.date().filter(d -> words.reads(d.start(), ThisTimeRule.PHRASE)).isPresent();
    return sameHour
        ? said.date()
            .map(d -> TimeSpan.at(minute(now), true, d.start(), d.start() + 2))
            .map(time -> with(said, said.date(), time, said.named()))
            .orElse(said)
        : said;
  }

  private static WhenReading soon(WhenReading said, SoonRule.Soon soon, LocalDateTime now) {
    LocalDateTime at = now.plusMinutes(soon.minutes());
    boolean otherDay = !at.toLocalDate().equals(now.toLocalDate());
    TimeSpan time = TimeSpan.at(minute(at), true, soon.start(), soon.end());
    if (soon.within() && !otherDay) {
      time = new TimeSpan(minute(now), minute(at), true, soon.start(), soon.end(), Kind.BEFORE);
    }
    if (!otherDay) {
      return with(said, said.date(), time, said.named());
    }
    DateSpan day = DateSpan.day(at.toLocalDate(), soon.start(), soon.end());
    List<DateSpan> named = new ArrayList<>(said.named());
    named.add(day);
    return with(said, Optional.of(day), time, named);
  }

  private static WhenReading with(
      WhenReading said, Optional<DateSpan> date, TimeSpan time, List<DateSpan> named) {
    return new WhenReading(date, Optional.of(time), said.part(), named);
  }

  private static LocalTime minute(LocalDateTime at) {
    return at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
  }
}
