package org.warmline.understanding;

import java.util.List;

/**
 * What the understanding is taught, taken from the flows.
 *
 * @param intents every intent with its example phrases
 * @param codes the shapes of spoken codes to look for, expected or not
 */
public record Lessons(List<Lesson> intents, List<CodeShape> codes) {

  /**
   * One intent.
   *
   * @param sensitive true for a delicate matter that goes to people
   */
  public record Lesson(String intent, List<String> phrases, boolean sensitive) {
    public Lesson {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * What a code of the company looks like.
   *
   * @param slot its name, such as {@code booking_reference}
   * @param pattern {@code A} a letter and {@code 9} a digit a position, such as {@code AA999A}
   * @param postal whether it is a postal code, of which other countries' shapes are read too
   */
  public record CodeShape(String slot, String pattern, boolean postal) {

    /** A code of one shape. */
    public CodeShape(String slot, String pattern) {
      this(slot, pattern, false);
    }
  }

  public Lessons {
    intents = List.copyOf(intents);
    codes = List.copyOf(codes);
  }
}
