package org.warmline.understanding;

import java.util.Map;
import org.warmline.call.Slot;
import org.warmline.understanding.codes.ChoiceReading;
import org.warmline.understanding.codes.CodeReading;
import org.warmline.understanding.codes.NameReading;
import org.warmline.understanding.words.Words;

/** Puts what was read into slots. */
final class Readings {
  private Readings() {}

  static Slot slot(String name, NameReading reading, Words words) {
    return slot(
        name, reading.value(), reading.certain(), words.heard(reading.start(), reading.end()));
  }

  static Slot slot(String name, CodeReading reading, Words words) {
    return slot(
        name, reading.code(), reading.certain(), words.heard(reading.start(), reading.end()));
  }

  static Slot slot(String name, ChoiceReading reading, Words words) {
    return slot(
        name, reading.value(), reading.certain(), words.heard(reading.start(), reading.end()));
  }

  private static Slot slot(String name, String value, boolean certain, String heard) {
    return new Slot(name, value, heard, certain, Map.of());
  }
}
