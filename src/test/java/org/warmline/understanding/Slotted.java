package org.warmline.understanding;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.warmline.call.Expectation;
import org.warmline.call.Slot;
import org.warmline.understanding.words.Words;

/** The slots of a sentence, written as in the tables: {@code date=2026-11-27 time=15:30}. */
final class Slotted {
  private static final SlotReader READER =
      new SlotReader(
          List.of(
              new Lessons.CodeShape("booking_reference", "AA999A"),
              new Lessons.CodeShape("order_number", "99999")));
  private static final YesNoReader YES_NO = new YesNoReader();

  private Slotted() {}

  /**
   * Reads.
   *
   * @param asked a type, with a pattern behind a blank where it has one; {@code -} for nothing
   */
  static String read(String text, String asked, LocalDateTime now) {
    String[] parts = asked.split(" ");
    Expectation expected =
        asked.equals("-")
            ? Expectation.NOTHING
            : new Expectation(parts[0], parts[0], parts.length > 1 ? parts[1] : "", List.of());
    return written(slots(text, expected, now));
  }

  static Map<String, Slot> slots(String text, Expectation expected, LocalDateTime now) {
    Words words = Words.of(text);
    return READER.read(
        words, text, expected, now, YES_NO.read(words, expected.type().equals("yes_no")));
  }

  private static String written(Map<String, Slot> slots) {
    return new TreeMap<>(slots)
        .values().stream()
            .map(slot -> slot.name() + "=" + slot.value())
            .collect(Collectors.joining(" "));
  }

  /** A table's slots in the order of {@link #read}. */
  static String sorted(String slots) {
    return Arrays.stream(slots.split(" (?=[a-z_]+=)")).sorted().collect(Collectors.joining(" "));
  }
}
