package org.warmline.rehearsal.bench;

/**
 * One line from the process of the callers to the bench.
 *
 * @param is {@code turn}, {@code spoke}, {@code over}, {@code broke}, {@code told}
 * @param line which caller
 * @param about what the answer was about; or the sentence spoken; or why a line broke
 * @param millis from the caller's last sound to our first
 * @param cpuNanos processor time of the callers' process so far
 * @param frames written by the callers so far
 * @param late of these, more than 20 ms after their deadline
 */
record Report(
    String is, int line, String about, long millis, long cpuNanos, long frames, long late) {

  static Report turn(int line, String about, long millis) {
    return new Report("turn", line, about, millis, 0, 0, 0);
  }

  static Report spoke(int line, String sentence) {
    return new Report("spoke", line, sentence, 0, 0, 0, 0);
  }

  static Report over(int line) {
    return new Report("over", line, "", 0, 0, 0, 0);
  }

  static Report broke(int line, String why) {
    return new Report("broke", line, why, 0, 0, 0, 0);
  }

  static Report told(long cpuNanos, long frames, long late) {
    return new Report("told", 0, "", 0, cpuNanos, frames, late);
  }
}
