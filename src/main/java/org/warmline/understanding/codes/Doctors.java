package org.warmline.understanding.codes;

import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Words;

/** Reads which doctor is meant: {@code with doctor Patel}; {@code any} when it does not matter. */
public final class Doctors {
  private static final Set<String> TITLES = Set.of("doctor", "dr");
  private static final Set<String> NO_NAME =
      Set.of(
          "on",
          "in",
          "at",
          "for",
          "to",
          "please",
          "tomorrow",
          "today",
          "is",
          "as",
          "about",
          "and",
          "or",
          "this",
          "next",
          "who",
          "what",
          "when",
          "available",
          "appointment",
          "visit",
          "if",
          "can",
          "could",
          "would",
          "will",
          "soon",
          "with",
          "because",
          "said",
          "told",
          "has",
          "had",
          "right",
          "again",
          "the",
          "a",
          "my",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "before",
          "after",
          "now",
          "i",
          "asap",
          "free",
          "that",
          "there",
          "you");
  private static final Set<String> ANY =
      Set.of("anyone", "anybody", "any", "whoever", "whichever", "preference", "matter", "either");
  private static final Set<String> LEAD =
      Set.of("with", "see", "prefer", "like", "to", "would", "i'd", "i", "want", "please");

  /** A doctor named by title in any sentence. */
  public Optional<NameReading> find(Words words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.is(i, TITLES) && isName(words, i + 1)) {
        return Optional.of(new NameReading(NameCase.write(words.get(i + 1).raw()), true, i, i + 2));
      }
    }
    return Optional.empty();
  }

  private static boolean isName(Words words, int i) {
    return words.at(i).matches("\\p{L}[\\p{L}']+") && !words.is(i, NO_NAME);
  }

  /** The answer to the question for a doctor. */
  public Optional<NameReading> readExpected(Words words, SpokenNames names) {
    Optional<NameReading> titled = find(words);
    if (titled.isPresent()) {
      return titled;
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, ANY)) {
        return Optional.of(new NameReading("any", true, i, i + 1));
      }
    }
    int start = 0;
    while (words.is(start, LEAD)) {
      start++;
    }
    return names.readLastName(Words.of(words.heard(start, words.size())));
  }
}
