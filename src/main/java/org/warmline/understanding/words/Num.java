package org.warmline.understanding.words;

/**
 * A number that words spell.
 *
 * @param end the index of the first word behind it
 */
public record Num(int value, int end) {}
