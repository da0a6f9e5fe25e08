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
  static final double LEAST_FIT = -1.1;

  private static final double EVEN = -1.0;
  private static final double STEEPNESS = 5;

  private CodeChoice() {}

  /**
   * The words, with what else they may have been.
   *
   * @param code as it would be written
   * @param tokens how many the code has
   */
  static Transcript choose(
      Transcript free,
      double freeLogProbability,
      String code,
      double codeLogProbability,
      int tokens) {
    double fit = (codeLogProbability - freeLogProbability) / tokens;
    double average = codeLogProbability / tokens;
    double certainty = 1 / (1 + Math.exp(-STEEPNESS * (Math.min(fit, average) - EVEN)));
    if (PhraseChoice.alike(free.text(), code)) {
      double sure = Math.max(free.confidence(), certainty);
      return new Transcript(code, sure, Kind.PHRASE, free.alternatives());
    }
    List<Alternative> others = new ArrayList<>(free.alternatives());
    if (fit < LEAST_FIT) {
      others.add(new Alternative(code, certainty));
      return new Transcript(free.text(), free.confidence(), Kind.FREE, others);
    }
    others.add(new Alternative(free.text(), Math.min(free.confidence(), 1 - certainty)));
    return new Transcript(code, certainty, Kind.PHRASE, others);
  }
}
