package org.warmline.understanding;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning.YesNo;
import org.warmline.call.Slot;
import org.warmline.understanding.codes.ChoiceReading;
import org.warmline.understanding.codes.CodeReading;
import org.warmline.understanding.codes.Doctors;
import org.warmline.understanding.codes.NameReading;
import org.warmline.understanding.codes.SpokenChoices;
import org.warmline.understanding.codes.SpokenCodes;
import org.warmline.understanding.codes.SpokenContacts;
import org.warmline.understanding.codes.SpokenNames;
import org.warmline.understanding.dates.SpokenDates;
import org.warmline.understanding.dates.WhenReading;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/**
 * The facts in a sentence: what was asked for, read leniently under its slot's own name, and what
 * came unasked, only where it is plain. Immutable, may be shared between threads.
 */
final class SlotReader {
  private static final Set<String> DATE_TYPES = Set.of("date", "date_of_birth", "date_range");
  private static final Set<String> TIME_TYPES = Set.of("time", "choice", "part_of_day");

  private final SpokenDates dates = new SpokenDates();
  private final SpokenCodes codes = new SpokenCodes();
  private final SpokenNames names = new SpokenNames();
  private final SpokenChoices choices = new SpokenChoices();
  private final SpokenContacts contacts = new SpokenContacts();
  private final Doctors doctors = new Doctors();
  private final List<Lessons.CodeShape> shapes;

  SlotReader(List<Lessons.CodeShape> shapes) {
    this.shapes = List.copyOf(shapes);
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
    Optional<Slot> asked = expected(words, text, expected, when, yesNo);
    boolean spelled = asked.isPresent() && type.equals("code") && asked.get().certain();
    if (!spelled) {
      String dateName = DATE_TYPES.contains(type) ? name(expected) : "date";
      String timeName = type.equals("time") ? name(expected) : "time";
      WhenSlots.of(when, words, dateName, timeName).forEach(slot -> slots.put(slot.name(), slot));
    }
    unasked(words, text, expected, slots);
    asked.ifPresent(slot -> slots.put(slot.name(), slot));
    return slots;
  }

  private static String name(Expectation expected) {
    return expected.slot().isEmpty() ? expected.type() : expected.slot();
  }

  private Optional<Slot> expected(
      Words words, String text, Expectation expected, WhenReading when, Optional<YesNo> yesNo) {
    String name = name(expected);
    return switch (expected.type()) {
      case "code" -> code(words, expected);
      case "last_name" -> names.readLastName(words).map(n -> slot(name, n, words));
      case "full_name" -> names.readFullName(words).map(n -> slot(name, n, words));
      case "city" -> names.readPlace(words).map(n -> slot(name, n, words));
      case "doctor" -> doctors.readExpected(words, names).map(n -> slot(name, n, words));
      case "choice", "ordinal_choice" ->
          choices.readExpected(words, when).map(c -> slot(name, c, words));
      case "yes_no" ->
          yesNo.map(y -> plain(name, y == YesNo.YES ? "yes" : "no", words, 0, words.size()));
      case "number" -> number(words, name);
      case "phone" -> contacts.readPhone(words).map(c -> slot(name, c, words));
      case "email" -> contacts.readEmail(text).map(e -> new Slot(name, e, text, true, Map.of()));
      case "text" ->
          words.size() == 0
              ? Optional.empty()
              : Optional.of(new Slot(name, text.strip(), text, true, Map.of()));
      default -> Optional.empty();
    };
  }

  private Optional<Slot> code(Words words, Expectation expected) {
    boolean own = SpokenCodes.isNamed(words, expected.slot());
    boolean other =
        shapes.stream()
            .anyMatch(
                s -> !s.slot().equals(expected.slot()) && SpokenCodes.isNamed(words, s.slot()));
    if (other && !own) {
      return Optional.empty();
    }
    return codes
        .readExpected(words, expected.pattern())
        .map(reading -> slot(name(expected), reading, words));
  }

  private void unasked(Words words, String text, Expectation expected, Map<String, Slot> slots) {
    for (Lessons.CodeShape shape : shapes) {
      if (!shape.slot().equals(expected.slot())) {
        codes
            .findUnexpected(words, shape.slot(), shape.pattern())
            .ifPresent(reading -> slots.put(shape.slot(), slot(shape.slot(), reading, words)));
      }
    }
    doctors.find(words).ifPresent(n -> slots.put("doctor", slot("doctor", n, words)));
    if (expected.isNothing()) {
      choices
          .find(words)
          .ifPresent(c -> slots.put("ordinal_choice", slot("ordinal_choice", c, words)));
    }
    if (text.indexOf('@') >= 0 && !expected.type().equals("email")) {
      contacts
          .readEmail(text)
          .ifPresent(e -> slots.put("email", new Slot("email", e, e, true, Map.of())));
    }
  }

  private static Optional<Slot> number(Words words, String name) {
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      Optional<Slot> slot =
          NumberWords.cardinal(words, i)
              .map(n -> plain(name, String.valueOf(n.value()), words, at, n.end()));
      if (slot.isPresent()) {
        return slot;
      }
    }
    return Optional.empty();
  }

  private static Slot slot(String name, NameReading reading, Words words) {
    return new Slot(
        name,
        reading.value(),
        words.heard(reading.start(), reading.end()),
        reading.certain(),
        Map.of());
  }

  private static Slot slot(String name, CodeReading reading, Words words) {
    return new Slot(
        name,
        reading.code(),
        words.heard(reading.start(), reading.end()),
        reading.certain(),
        Map.of());
  }

  private static Slot slot(String name, ChoiceReading reading, Words words) {
    return new Slot(
        name,
        reading.value(),
        words.heard(reading.start(), reading.end()),
        reading.certain(),
        Map.of());
  }

  private static Slot plain(String name, String value, Words words, int start, int end) {
    return new Slot(name, value, words.heard(start, end), true, Map.of());
  }
}
