package org.warmline.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.warmline.call.Expectation;
import org.warmline.call.Slot;
import org.warmline.understanding.codes.Doctors;
import org.warmline.understanding.codes.SpokenAmounts;
import org.warmline.understanding.codes.SpokenChoices;
import org.warmline.understanding.codes.SpokenCodes;
import org.warmline.understanding.codes.SpokenContacts;
import org.warmline.understanding.dates.WhenReading;
import org.warmline.understanding.words.Words;

/** Reads what a sentence gives without having been asked for it, only where it is plain. */
final class UnaskedSlots {
  private final SpokenCodes codes = new SpokenCodes();
  private final SpokenChoices choices = new SpokenChoices();
  private final SpokenContacts contacts = new SpokenContacts();
  private final SpokenAmounts amounts = new SpokenAmounts();
  private final Doctors doctors = new Doctors();
  private final List<Lessons.CodeShape> shapes;

  UnaskedSlots(List<Lessons.CodeShape> shapes) {
    this.shapes = List.copyOf(shapes);
  }

  List<Slot> read(Words words, String text, Expectation expected, WhenReading when) {
    List<Slot> slots = new ArrayList<>();
    for (Lessons.CodeShape shape : shapes) {
      if (!shape.slot().equals(expected.slot())) {
        codes
            .findUnexpected(words, shape.slot(), shape.pattern())
            .ifPresent(code -> slots.add(Readings.slot(shape.slot(), code, words)));
      }
    }
    doctors.find(words).ifPresent(n -> slots.add(Readings.slot("doctor", n, words)));
    if (expected.isNothing()) {
      choices
          .find(words)
          .filter(c -> !when.covers(c.start()))
          .ifPresent(c -> slots.add(Readings.slot("ordinal_choice", c, words)));
    }
    boolean spelled = SlotReader.isSpelled(expected.type());
    if (!spelled && !expected.type().equals("amount")) {
      amounts
          .find(words)
          .filter(a -> !when.covers(a.start()))
          .ifPresent(a -> slots.add(Readings.slot("amount", a, words)));
    }
    if (!expected.type().equals("email")) {
      boolean contact = expected.type().equals("phone");
      (contact ? contacts.readEmail(text) : contacts.findEmail(text))
          .map(e -> new Slot("email", e, contacts.heardEmail(text), true, Map.of()))
          .ifPresent(slots::add);
    }
    return slots;
  }
}
