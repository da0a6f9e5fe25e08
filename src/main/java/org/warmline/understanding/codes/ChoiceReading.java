package org.warmline.understanding.codes;

/**
 * Which of the offered things is meant.
 *
 * @param value {@code 1} for the first, {@code -1} for the last, {@code morning}, {@code 08:15}, a
 *     date, {@code earliest}, {@code latest}, {@code any} or {@code none}
 * @param start index of the first word
 * @param end index of the first word behind
 */
public record ChoiceReading(String value, boolean certain, int start, int end) {}
