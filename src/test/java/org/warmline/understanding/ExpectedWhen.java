package org.warmline.understanding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.warmline.call.Slot;

/**
 * What a list of dates expects of a phrase: {@code 2026-11-24}, {@code 2026-11-23T15:30}, {@code
 * 2026-12-05..06}, {@code 2026-11-24T14:00..16:00}, {@code T18:30}, {@code >=2026-12-20}, {@code
 * 2026-12 (month)}, {@code 2026-11-23..29 morning}, {@code 2026-11-27T12..18}. An empty text is not
 * looked at.
 *
 * @param from first day
 * @param to last day
 * @param times a time, two with {@code ..} between, or two hours as parts of a day have them
 */
record ExpectedWhen(String from, String to, String times, String part) {

  static ExpectedWhen of(String written) {
    String plain = written.replaceAll("\\(.*?\\)", "").strip();
    int blank = plain.indexOf(' ');
    String part = blank < 0 ? "" : plain.substring(blank + 1).strip();
    String when = blank < 0 ? plain : plain.substring(0, blank);
    if (when.startsWith(">=")) {
      return new ExpectedWhen(when.substring(2), "", "", part);
    }
    if (when.startsWith("<=")) {
      return new ExpectedWhen("", when.substring(2), "", part);
    }
    int t = when.indexOf('T');
    String days = t < 0 ? when : when.substring(0, t);
    String times = t < 0 ? "" : when.substring(t + 1);
    if (days.matches("\\d{4}-\\d{2}")) {
      YearMonth month = YearMonth.parse(days);
      return new ExpectedWhen(
          month.atDay(1).toString(), month.atEndOfMonth().toString(), times, part);
    }
    String[] ends = days.split("\\.\\.");
    String last = ends[ends.length - 1];
    String to =
        last.length() > 2 ? last : ends[0].substring(0, Math.min(8, ends[0].length())) + last;
    return new ExpectedWhen(ends[0], to, times, part);
  }

  /** Whether the slots of a sentence say this. */
  boolean fits(Map<String, Slot> slots) {
    Optional<Slot> day =
        Optional.ofNullable(slots.get("date"))
            .or(() -> Optional.ofNullable(slots.get("date_range")));
    boolean dated = !from.isEmpty() || !to.isEmpty();
    return dated == day.isPresent()
        && day.map(this::fitsDay).orElse(true)
        && fitsTimes(slots)
        && (part.isEmpty() || part.equals(value(slots, "part_of_day")));
  }

  private boolean fitsDay(Slot day) {
    LocalDate first = LocalDate.parse(Objects.requireNonNull(day.details().get("from")));
    LocalDate last = LocalDate.parse(Objects.requireNonNull(day.details().get("to")));
    return (from.isEmpty() || first.toString().equals(from))
        && (to.isEmpty() || last.toString().equals(to));
  }

  private boolean fitsTimes(Map<String, Slot> slots) {
    if (times.isEmpty()) {
      return !slots.containsKey("time");
    }
    String[] ends = times.split("\\.\\.");
    if (ends[0].length() == 2) {
      return Optional.ofNullable(slots.get("part_of_day"))
          .filter(p -> (ends[0] + ":00").equals(p.details().get("from")))
          .filter(p -> (ends[1] + ":00").equals(p.details().get("to")))
          .isPresent();
    }
    return Optional.ofNullable(slots.get("time"))
        .filter(time -> time.value().equals(ends[0]))
        .filter(time -> ends.length == 1 || ends[1].equals(time.details().get("to")))
        .isPresent();
  }

  private static String value(Map<String, Slot> slots, String name) {
    return Optional.ofNullable(slots.get(name)).map(Slot::value).orElse("");
  }
}
