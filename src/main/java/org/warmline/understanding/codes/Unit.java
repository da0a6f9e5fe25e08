package org.warmline.understanding.codes;

import java.util.List;

/**
 * Some words of a spelled code and what they may stand for.
 *
 * @param options readings, most likely first; none for words that are no part of a code
 * @param skipCost what it costs to leave them out
 * @param start index of the first word
 * @param end index of the first word behind
 */
record Unit(List<Option> options, double skipCost, int start, int end) {

  /**
   * One reading.
   *
   * @param symbols letters and digits
   * @param cost 0 for a plain one
   */
  record Option(String symbols, double cost) {}

  Unit {
    options = List.copyOf(options);
  }
}
