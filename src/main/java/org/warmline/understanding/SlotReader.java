package org.warmline.understanding;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning.YesNo;
import org.warmline.call.Slot;
import org.warmline.understanding.dates.SpokenDates;
import org.warmline.understanding.dates.WhenReading;
import org.warmline.understanding.words.Words;

/**
 * The facts in a sentence: what was asked for, read leniently under its slot's own name, what came
 * unasked, only where it is plain, and what is corrected of what was held for right. Immutable, may
 * be shared between threads.
 */
final class SlotReader {
  private static final Set<String> DATE_TYPES = Set.of("date", "date_of_birth", "date_range");
  private static final Set<String> TIME_TYPES =
      Set.of("time", "choice", "ordinal_choice", "part_of_day");

  /** What is spelled may look like a date or a time: "six of nine nine two". */
  private static final Set<String> SPELLED =
      Set.of("code", "booking_reference", "order_number", "postal_code", "phone", "email");

  private static final Set<String> CHOICES = Set.of("choice", "ordinal_choice");

  /** "Number three" is no time of day. */
  private static final Pattern COUNTED = Pattern.compile("-?\\d+");

  private final SpokenDates dates = new SpokenDates();
  private final AskedSlot asked;
  private final UnaskedSlots unasked;
  private final Corrections corrections;

  SlotReader(List<Lessons.CodeShape> shapes) {
    asked = new AskedSlot(shapes);
    unasked = new UnaskedSlots(shapes);
    corrections = new Corrections(shapes);
  }

  static boolean isSpelled(String type) {
    return SPELLED.contains(type);
  }

  Map<String, Slot> read(
      Words words, String text, Expectation expected, LocalDateTime now, Optional<YesNo> yesNo) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    String type = expected.type();
    WhenReading when =
        dates.read(
            words,
            now,
            WhenSlots.policy(expected.slot(), type),
            DATE_TYPES.contains(type),
            TIME_TYPES.contains(type));
    Optional<Slot> answer = asked.read(words, text, expected, when, yesNo);
    boolean spelled = answer.filter(Slot::certain).isPresent() && isSpelled(type);
    if (!spelled) {
      WhenSlots.of(when, words, expected).forEach(slot -> slots.put(slot.name(), slot));
    }
    if (answer
        .filter(a -> CHOICES.contains(type) && COUNTED.matcher(a.value()).matches())
        .isPresent()) {
      slots.remove("time");
    }
    unasked.read(words, text, expected, when).forEach(slot -> slots.put(slot.name(), slot));
    corrections.read(words, expected).forEach(slot -> slots.put(slot.name(), slot));
    answer.ifPresent(slot -> slots.put(slot.name(), slot));
    return slots;
  }
}
