package org.warmline.understanding.codes;

/**
 * A name that was said.
 *
 * @param value as it is written
 * @param start index of the first word
 * @param end index of the first word behind
 */
public record NameReading(String value, boolean certain, int start, int end) {}
