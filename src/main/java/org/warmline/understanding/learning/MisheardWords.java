package org.warmline.understanding.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may have been said where a recognizer wrote a word that neither the taught phrases nor
 * ordinary talk have: the taught word that is written nearly the same, as "cord" for "card".
 * Immutable, may be shared between threads.
 */
final class MisheardWords {
  private static final int SHORTEST = 3;
  private static final int MOST_MENDED = 3;

  /** Of the longer word's letters, so many may differ. */
  private static final double FURTHEST = 0.34;

  /** Beginnings are heard better than ends. */
  private static final double OTHER_BEGINNING = 0.5;

  private final List<String> taught;
  private final Set<String> known;

  private MisheardWords(List<String> taught, Set<String> known) {
    this.taught = taught;
    this.known = known;
  }

  private record Near(String word, double distance) {}

  /**
   * Learns the words.
   *
   * @param phrases what is taught
   * @param talk sentences that are nobody's request
   */
  static MisheardWords of(List<String> phrases, List<String> talk) {
    List<String> taught = words(phrases).distinct().toList();
    Set<String> known = new HashSet<>(taught);
    words(talk).forEach(known::add);
    return new MisheardWords(
        taught.stream().filter(word -> word.length() >= SHORTEST).sorted().toList(),
        Set.copyOf(known));
  }

  private static Stream<String> words(List<String> sentences) {
    return sentences.stream().flatMap(text -> Arrays.stream(Tidy.of(text).split(" ", -1)));
  }

  /** The sentence with such words mended; empty where there is none. */
  Optional<String> mend(String plain) {
    String[] words = plain.split(" ", -1);
    int mended = 0;
    for (int i = 0; i < words.length && mended < MOST_MENDED; i++) {
      Optional<String> instead = instead(words[i]);
      if (instead.isPresent()) {
        words[i] = instead.get();
        mended++;
      }
    }
    return mended == 0 ? Optional.empty() : Optional.of(String.join(" ", words));
  }

  private Optional<String> instead(String word) {
    if (word.length() < SHORTEST || known.contains(word) || !Character.isLetter(word.charAt(0))) {
      return Optional.empty();
    }
    return taught.stream()
        .filter(other -> Math.abs(other.length() - word.length()) <= FURTHEST * longer(word, other))
        .map(other -> new Near(other, distance(word, other)))
        .filter(near -> near.distance() <= FURTHEST)
        .min(Comparator.comparingDouble(Near::distance))
        .map(Near::word);
  }

  private static double distance(String word, String other) {
    double beginning = word.charAt(0) == other.charAt(0) ? 0 : OTHER_BEGINNING;
    return (Spellings.distance(word, other) + beginning) / longer(word, other);
  }

  private static int longer(String one, String other) {
    return Math.max(one.length(), other.length());
  }
}
