package org.warmline.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning.YesNo;
import org.warmline.call.Slot;
import org.warmline.understanding.codes.Doctors;
import org.warmline.understanding.codes.PostalCodes;
import org.warmline.understanding.codes.SpokenAmounts;
import org.warmline.understanding.codes.SpokenChoices;
import org.warmline.understanding.codes.SpokenCodes;
import org.warmline.understanding.codes.SpokenContacts;
import org.warmline.understanding.codes.SpokenNames;
import org.warmline.understanding.codes.SpokenNumbers;
import org.warmline.understanding.dates.WhenReading;
import org.warmline.understanding.words.Words;

/** Reads the answer to the last question, by the type of what was asked for. */
final class AskedSlot {
  private final SpokenCodes codes = new SpokenCodes();
  private final PostalCodes postalCodes = new PostalCodes();
  private final SpokenNames names = new SpokenNames();
  private final SpokenChoices choices = new SpokenChoices();
  private final SpokenContacts contacts = new SpokenContacts();
  private final SpokenAmounts amounts = new SpokenAmounts();
  private final SpokenNumbers numbers = new SpokenNumbers();
  private final Doctors doctors = new Doctors();
  private final List<Lessons.CodeShape> shapes;

  AskedSlot(List<Lessons.CodeShape> shapes) {
    this.shapes = List.copyOf(shapes);
  }

  /** The slot; dates, times and parts of the day are read with all others of a sentence. */
  Optional<Slot> read(
      Words words, String text, Expectation expected, WhenReading when, Optional<YesNo> yesNo) {
    String name = nameOf(expected);
    return switch (expected.type()) {
      case "code", "booking_reference", "order_number" -> code(words, expected);
      case "postal_code" -> postalCodes.read(words).map(c -> Readings.slot(name, c, words));
      case "last_name" -> names.readLastName(words).map(n -> Readings.slot(name, n, words));
      case "full_name" -> names.readFullName(words).map(n -> Readings.slot(name, n, words));
      case "city" -> names.readPlace(words).map(n -> Readings.slot(name, n, words));
      case "doctor" -> doctors.readExpected(words, names).map(n -> Readings.slot(name, n, words));
      case "choice", "ordinal_choice" ->
          choices.readExpected(words, when).map(c -> Readings.slot(name, c, words));
      case "yes_no" -> yesNo.map(y -> answer(name, y, words));
      case "number" -> numbers.read(words).map(n -> Readings.slot(name, n, words));
      case "amount" -> amounts.readExpected(words).map(a -> Readings.slot(name, a, words));
      case "phone" -> contacts.readPhone(words).map(c -> Readings.slot(name, c, words));
      case "email" ->
          contacts
              .readEmail(text)
              .map(e -> new Slot(name, e, contacts.heardEmail(text), true, Map.of()));
      case "text" ->
          words.size() == 0
              ? Optional.empty()
              : Optional.of(new Slot(name, text.strip(), text, true, Map.of()));
      default -> Optional.empty();
    };
  }

  /** What the answer's slot is called. */
  static String nameOf(Expectation expected) {
    return expected.slot().isEmpty() ? expected.type() : expected.slot();
  }

  private static Slot answer(String name, YesNo yesNo, Words words) {
    String value = yesNo == YesNo.YES ? "yes" : "no";
    return new Slot(name, value, words.heard(0, words.size()), true, Map.of());
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
    boolean postal = shapes.stream().anyMatch(s -> s.postal() && s.slot().equals(expected.slot()));
    return (postal ? postalCodes.read(words) : codes.readExpected(words, expected.pattern()))
        .map(reading -> Readings.slot(nameOf(expected), reading, words));
  }
}
