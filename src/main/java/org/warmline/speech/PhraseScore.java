package org.warmline.speech;

/**
 * How well the sound fits a likely answer.
 *
 * @param logProbability of the whole phrase and its end, natural logarithm
 */
record PhraseScore(Phrase phrase, double logProbability) {}
