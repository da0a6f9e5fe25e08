package org.warmline.understanding.codes;

/**
 * A code that was spelled.
 *
 * @param code upper case, no spaces
 * @param cost how much had to be guessed, 0 for nothing
 * @param certain false when another code is nearly as likely
 * @param start index of the first word
 * @param end index of the first word behind
 */
public record CodeReading(String code, double cost, boolean certain, int start, int end) {}
