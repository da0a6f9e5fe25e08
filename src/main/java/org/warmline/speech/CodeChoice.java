package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import org.warmline.call.Transcript;
import org.warmline.call.Transcript.Alternative;
import org.warmline.call.Transcript.Kind;

/**
 * Decides whether a caller spelled a code of the expected shape or said something else: the
 * likeliest code counts when each of its tokens fits nearly as well as what was heard freely.
 */
final class CodeChoice {
  /** Natural logarithm, a token, of how much worse than the free words a code may fit. */
  static final double LEAST_FIT = -1.3;

  /** Nothing but a code has fitted better than this. */
  private static final double PROMISING_FIT = -2.2;

  private static final double EVEN = -1.0;
  private static final double STEEPNESS = 5;

  private CodeChoice() {}

  /** Whether a wider search may find the code that this one missed. */
  static boolean isPromising(double freeLogProbability, CodeSearch.Path code) {
    double fit = fit(freeLogProbability, code);
    return fit < LEAST_FIT && fit >= PROMISING_FIT;
  }

  /** What no code of so many tokens can make good any more. */
  static double hopeless(double freeLogProbability, int tokens) {
    return freeLogProbability + PROMISING_FIT * tokens;
  }

  private static double fit(double freeLogProbability, CodeSearch.Path code) {
    return (code.logProbability() - freeLogProbability) / code.tokens().size();
  }

  /**
   * The words, with what else they may have been.
   *
   * @param text the code as it would be written
   */
  static Transcript choose(
      Transcript free, double freeLogProbability, CodeSearch.Path code, String text) {
    double fit = fit(freeLogProbability, code);
    double average = code.logProbability() / code.tokens().size();
    double certainty = 1 / (1 + Math.exp(-STEEPNESS * (Math.min(fit, average) - EVEN)));
    if (PhraseChoice.alike(free.text(), text)) {
      double sure = Math.max(free.confidence(), certainty);
      return new Transcript(text, sure, Kind.PHRASE, free.alternatives());
    }
    List<Alternative> others = new ArrayList<>(free.alternatives());
    if (fit < LEAST_FIT) {
      others.add(new Alternative(text, certainty));
      return new Transcript(free.text(), free.confidence(), Kind.FREE, others);
    }
    others.add(new Alternative(free.text(), Math.min(free.confidence(), 1 - certainty)));
    return new Transcript(text, certainty, Kind.PHRASE, others);
  }
}
