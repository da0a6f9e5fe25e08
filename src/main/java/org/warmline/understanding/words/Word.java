package org.warmline.understanding.words;

/**
 * One word of a sentence.
 *
 * @param text in lower case; a run of letters or of digits ({@code 8:15} and {@code 23rd} are one)
 * @param raw as it stood in the sentence
 * @param from where it began in the sentence
 * @param to where it ended, exclusive
 */
public record Word(String text, String raw, int from, int to) {}
