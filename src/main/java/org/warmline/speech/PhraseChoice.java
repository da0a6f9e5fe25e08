package org.warmline.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.warmline.call.Transcript;
import org.warmline.call.Transcript.Alternative;
import org.warmline.call.Transcript.Kind;

/**
 * Decides whether a caller gave one of the likely answers or said something else. A phrase counts
 * only when the sound fits it nearly as well as what was heard freely: whoever asks for a person
 * must not be taken for a yes.
 */
final class PhraseChoice {
  /** Natural logarithm of how much worse than the free words a phrase may fit. */
  static final double LEAST_FIT = -4.5;

  private static final double EVEN_FIT = -4.5;
  private static final double STEEPNESS = 0.8;
  private static final int MOST_ALTERNATIVES = 3;
  private static final double LEAST_TOLD = 0.02;

  private PhraseChoice() {}

  /**
   * The words, with what else they may have been.
   *
   * @param freeLogProbability of the whole free text
   */
  static Transcript choose(
      Transcript free, double freeLogProbability, List<PhraseScore> unordered) {
    List<PhraseScore> scores =
        unordered.stream()
            .sorted(Comparator.comparingDouble(PhraseScore::logProbability).reversed())
            .toList();
    if (scores.isEmpty()) {
      return free;
    }
    PhraseScore best = scores.getFirst();
    double fit = best.logProbability() - freeLogProbability;
    double certainty = share(scores) / (1 + Math.exp(-STEEPNESS * (fit - EVEN_FIT)));
    boolean same = alike(free.text(), best.phrase().text());
    List<Alternative> others = new ArrayList<>();
    for (PhraseScore score : scores.subList(1, scores.size())) {
      double odds = Math.exp(score.logProbability() - best.logProbability());
      others.add(new Alternative(score.phrase().text(), certainty * odds));
    }
    if (same || fit >= LEAST_FIT) {
      if (!same) {
        others.add(new Alternative(free.text(), Math.min(free.confidence(), 1 - certainty)));
      }
      double sure = same ? Math.max(free.confidence(), certainty) : certainty;
      return new Transcript(best.phrase().text(), sure, Kind.PHRASE, told(others));
    }
    others.add(new Alternative(best.phrase().text(), certainty));
    return new Transcript(free.text(), free.confidence(), Kind.FREE, told(others));
  }

  /** How much of what speaks for any phrase speaks for the best one. */
  private static double share(List<PhraseScore> scores) {
    double best = scores.getFirst().logProbability();
    return 1 / scores.stream().mapToDouble(s -> Math.exp(s.logProbability() - best)).sum();
  }

  static boolean alike(String one, String other) {
    return SpokenForm.words(one).equals(SpokenForm.words(other));
  }

  private static List<Alternative> told(List<Alternative> others) {
    return others.stream()
        .filter(other -> other.confidence() >= LEAST_TOLD && !other.text().isEmpty())
        .sorted(Comparator.comparingDouble(Alternative::confidence).reversed())
        .limit(MOST_ALTERNATIVES)
        .toList();
  }
}
