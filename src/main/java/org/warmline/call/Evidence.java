package org.warmline.call;

/**
 * One thing that speaks for a score or a decision, so that a person can see why.
 *
 * @param of what it is evidence of: {@code frustration}, {@code urgency}, {@code agent_request}, …
 * @param kind {@code words}, {@code score}, {@code failures}, {@code repeats}, {@code digit}, …
 * @param value the words, digit or count itself, already redacted
 * @param weight its share of the score, 0 to 1
 * @param turn the caller's turn it was seen in, 0 for the greeting
 */
public record Evidence(String of, String kind, String value, double weight, int turn) {}
