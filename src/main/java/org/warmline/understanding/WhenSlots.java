package org.warmline.understanding;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.warmline.call.Expectation;
import org.warmline.call.Slot;
import org.warmline.understanding.dates.DatePolicy;
import org.warmline.understanding.dates.DateSpan;
import org.warmline.understanding.dates.DayPart;
import org.warmline.understanding.dates.TimeSpan;
import org.warmline.understanding.dates.WhenReading;
import org.warmline.understanding.words.Words;

/** Puts a reading of dates and times into slots with their canonical values and details. */
final class WhenSlots {
  private WhenSlots() {}

  /** The slots, under the name of what was asked for where they answer that. */
  static List<Slot> of(WhenReading when, Words words, Expectation expected) {
    String asked = AskedSlot.nameOf(expected);
    String type = expected.type();
    boolean day = type.equals("date") || type.equals("date_of_birth");
    boolean range = type.equals("date_range");
    List<Slot> slots = new ArrayList<>();
    when.date()
        .map(span -> date(span, words, range))
        .map(slot -> range ? slot.named(asked) : slot)
        .map(slot -> day && slot.name().equals("date") ? slot.named(asked) : slot)
        .ifPresent(slots::add);
    when.time()
        .map(time -> time(time, words, type.equals("time") ? asked : "time"))
        .ifPresent(slots::add);
    when.part()
        .map(part -> part(part, words, type.equals("part_of_day") ? asked : "part_of_day"))
        .ifPresent(slots::add);
    return slots;
  }

  private static Slot date(DateSpan span, Words words, boolean asRange) {
    LocalDate from = span.from();
    LocalDate to = span.to();
    boolean day = from.equals(to) && !asRange;
    String heard = words.heard(span.start(), span.end());
    Map<String, String> details = details(from, to, span.granularity());
    return day
        ? new Slot("date", from.toString(), heard, span.certain(), details)
        : new Slot("date_range", from + "/" + to, heard, span.certain(), details);
  }

  private static Slot time(TimeSpan span, Words words, String name) {
    return new Slot(
        name,
        span.said().toString(),
        words.heard(span.start(), span.end()),
        span.certain(),
        details(span.from(), span.to(), span.kind()));
  }

  private static Slot part(DayPart part, Words words, String name) {
    LocalTime from =
        switch (part.name()) {
          case "morning" -> LocalTime.of(6, 0);
          case "afternoon" -> LocalTime.of(12, 0);
          case "evening" -> LocalTime.of(17, 0);
          default -> LocalTime.of(20, 0);
        };
    LocalTime to =
        switch (part.name()) {
          case "morning" -> LocalTime.of(12, 0);
          case "afternoon" -> LocalTime.of(18, 0);
          case "evening" -> LocalTime.of(22, 0);
          default -> LocalTime.of(23, 59);
        };
    return new Slot(
        name,
        part.name(),
        words.heard(part.start(), part.end()),
        true,
        details(from, to, "part_of_day"));
  }

  private static Map<String, String> details(Object from, Object to, Object granularity) {
    return Map.of(
        "from", from.toString(),
        "to", to.toString(),
        "granularity", granularity.toString().toLowerCase(Locale.ROOT));
  }

  static DatePolicy policy(String slot, String type) {
    return type.equals("date_of_birth") || slot.contains("birth")
        ? DatePolicy.PAST
        : DatePolicy.FUTURE;
  }
}
