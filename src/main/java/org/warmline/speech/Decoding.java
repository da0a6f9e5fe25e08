package org.warmline.speech;

import java.util.List;

/**
 * What a decoder wrote down for one encoded utterance.
 *
 * @param averageLogProbability mean natural logarithm of the probability of each chosen token
 * @param complete false when it was stopped before it found an end
 */
record Decoding(List<Integer> tokens, double averageLogProbability, boolean complete) {
  Decoding {
    tokens = List.copyOf(tokens);
  }

  /** Natural logarithm of the probability of the whole. */
  double logProbability() {
    return averageLogProbability * (tokens.size() + (complete ? 1 : 0));
  }
}
