package org.warmline.understanding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.Meaning;

/**
 * Which intent several readings of the same sound speak for together, where the first of them is
 * not sure: words that one reading has wrong, another may have right. Stateless.
 */
final class IntentVote {
  private IntentVote() {}

  /** The reading that says best what most of them say; empty where that is what the first says. */
  static Optional<Meaning> winner(Meaning first, List<Meaning> others) {
    Map<String, Double> votes = new HashMap<>();
    count(first, votes);
    others.forEach(meaning -> count(meaning, votes));
    Optional<String> best =
        votes.entrySet().stream()
            .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey);
    return best.equals(first.intent())
        ? Optional.empty()
        : others.stream()
            .filter(meaning -> meaning.intent().equals(best))
            .max(Comparator.comparingDouble(Meaning::confidence));
  }

  private static void count(Meaning meaning, Map<String, Double> votes) {
    meaning.intent().ifPresent(intent -> votes.merge(intent, meaning.confidence(), Double::sum));
    meaning
        .alternatives()
        .forEach(guess -> votes.merge(guess.intent(), guess.confidence(), Double::sum));
  }
}
