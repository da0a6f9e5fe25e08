package org.warmline.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.warmline.understanding.learning.Tidy;

/** Tells whether a caller says again what was said before. Pure. */
public final class Repeats {
  private static final Set<String> LIGHT =
      Set.of(
          "i", "i'm", "i'd", "a", "an", "the", "to", "my", "me", "it", "it's", "is", "of", "on",
          "in", "for", "and", "please", "can", "you", "could", "would", "like", "want", "need",
          "just", "that", "this", "said", "again", "already", "have", "with", "at", "be", "was",
          "do", "so");
  private static final Set<String> ANSWERS =
      Set.of(
          "yes", "no", "yeah", "yep", "nope", "okay", "ok", "sure", "right", "correct", "thanks");
  private static final double ALIKE = 0.75;

  private Repeats() {}

  /**
   * Whether {@code now} says the same as one of {@code earlier}. Yes, no and the like never count.
   */
  public static boolean repeats(String now, List<String> earlier) {
    Set<String> words = content(now);
    if (words.isEmpty()) {
      return false;
    }
    return earlier.stream().map(Repeats::content).anyMatch(before -> isAlike(words, before));
  }

  private static Set<String> content(String sentence) {
    Set<String> words = new HashSet<>();
    for (String word : Tidy.of(sentence).split(" ", -1)) {
      if (!word.isEmpty() && !LIGHT.contains(word) && !ANSWERS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isAlike(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    Set<String> either = new HashSet<>(a);
    either.addAll(b);
    return !either.isEmpty() && (double) both.size() / either.size() >= ALIKE;
  }
}
