package org.warmline.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.warmline.call.Expectation;
import org.warmline.call.Slot;
import org.warmline.understanding.codes.CodeCorrection;
import org.warmline.understanding.words.Words;

/** Reads what a sentence corrects of the values that were held for right: "no, Q not U". */
final class Corrections {
  private final CodeCorrection codes = new CodeCorrection();
  private final List<Lessons.CodeShape> shapes;

  Corrections(List<Lessons.CodeShape> shapes) {
    this.shapes = List.copyOf(shapes);
  }

  /** The corrected slots, whole: what the sentence does not name stays as it was. */
  List<Slot> read(Words words, Expectation expected) {
    List<Slot> slots = new ArrayList<>();
    for (Map.Entry<String, String> held : expected.earlier().entrySet()) {
      shapes.stream()
          .filter(shape -> shape.slot().equals(held.getKey()))
          .findFirst()
          .flatMap(shape -> codes.correct(words, held.getValue(), shape.pattern()))
          .ifPresent(code -> slots.add(Readings.slot(held.getKey(), code, words)));
    }
    return slots;
  }
}
