package org.warmline.speech;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Picks the few phrases that are worth scoring: by the likelihood of their first token, which the
 * free decoding has computed anyway, and by how much they look like what was heard freely. On made
 * callers' answers the best of 29 phrases was among ten so picked in all of 294 cases that scoring
 * all of them got right.
 */
final class PhraseShortlist {
  static final int LENGTH = 10;
  private static final double PER_LETTER = 0.5;

  private PhraseShortlist() {}

  /**
   * The likeliest, best first.
   *
   * @param first natural logarithm of a token's probability to be the first
   */
  static List<Phrase> of(List<Phrase> phrases, String free, ToDoubleFunction<Integer> first) {
    List<Character> heard = Phrase.letters(free);
    record Ranked(Phrase phrase, double rank) {}
    return phrases.stream()
        .map(
            phrase ->
                new Ranked(
                    phrase,
                    first.applyAsDouble(phrase.tokens().getFirst())
                        - PER_LETTER * EditDistance.between(heard, phrase.letters())))
        .sorted(Comparator.comparingDouble(Ranked::rank).reversed())
        .limit(LENGTH)
        .map(Ranked::phrase)
        .toList();
  }
}
