package org.warmline.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the last question makes likely. Handed to the recognizer and to the understanding.
 *
 * @param slot the slot's name in the flow, empty when nothing particular is expected
 * @param type its type: {@code code}, {@code last_name}, {@code date}, {@code choice}, {@code
 *     yes_no}, {@code text}, …
 * @param pattern for a code, {@code A} a letter and {@code 9} a digit a position: {@code AA999A}
 * @param phrases likely answers, word for word
 * @param earlier what is held for right so far by slot name, for corrections such as "no, Q not U"
 */
public record Expectation(
    String slot, String type, String pattern, List<String> phrases, Map<String, String> earlier) {
  public static final Expectation NOTHING = new Expectation("", "", "", List.of());

  /** Short ways to ask for a person, which may come after any question. */
  public static final List<String> PERSON =
      List.of(
          "agent",
          "operator",
          "representative",
          "human",
          "a person",
          "a real person",
          "customer service",
          "speak to someone",
          "speak to a person",
          "speak to an agent");

  public static final Expectation YES_NO =
      new Expectation(
              "yes_no",
              "yes_no",
              "",
              List.of(
                  "yes",
                  "yes please",
                  "yeah",
                  "yep",
                  "yup",
                  "sure",
                  "okay",
                  "right",
                  "correct",
                  "that's right",
                  "that's correct",
                  "yes that's right",
                  "yes it is",
                  "of course",
                  "go ahead",
                  "please do",
                  "no",
                  "no thanks",
                  "no thank you",
                  "nope",
                  "nah",
                  "not really",
                  "that's wrong",
                  "that's not right",
                  "no that's wrong",
                  "no way"))
          .orPerson();

  public Expectation {
    Objects.requireNonNull(slot);
    Objects.requireNonNull(type);
    Objects.requireNonNull(pattern);
    phrases = List.copyOf(phrases);
    earlier = Map.copyOf(earlier);
  }

  /** Where nothing has been said before that could be corrected. */
  public Expectation(String slot, String type, String pattern, List<String> phrases) {
    this(slot, type, pattern, phrases, Map.of());
  }

  /** The same, where the answer may correct these values. */
  public Expectation correcting(Map<String, String> values) {
    return new Expectation(slot, type, pattern, phrases, values);
  }

  /** The same, and a request for a person among what is likely. */
  public Expectation orPerson() {
    List<String> all = new ArrayList<>(phrases);
    all.addAll(PERSON);
    return new Expectation(slot, type, pattern, all, earlier);
  }

  public boolean isNothing() {
    return type.isEmpty();
  }
}
