package org.warmline.rehearsal;

/**
 * What was counted over some recordings.
 *
 * @param answers recordings in which an exact value counts
 * @param exact of these, understood to the very value
 * @param others recordings that are none of the likely answers
 * @param swallowed of these, taken for an answer all the same
 * @param persons recordings that ask for a person
 * @param personsMissed of these, not understood as that
 * @param millis of sound
 * @param cpuMillis spent on hearing it
 */
public record AccuracyTally(
    int words,
    int wrongWords,
    int answers,
    int exact,
    int others,
    int swallowed,
    int persons,
    int personsMissed,
    long millis,
    long cpuMillis) {
  static final AccuracyTally NOTHING = new AccuracyTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  AccuracyTally plus(AccuracyTally more) {
    return new AccuracyTally(
        words + more.words,
        wrongWords + more.wrongWords,
        answers + more.answers,
        exact + more.exact,
        others + more.others,
        swallowed + more.swallowed,
        persons + more.persons,
        personsMissed + more.personsMissed,
        millis + more.millis,
        cpuMillis + more.cpuMillis);
  }

  /** Word error rate in per cent. */
  public double wordErrorPercent() {
    return words == 0 ? 0 : 100.0 * wrongWords / words;
  }

  /** How many values were exact, in per cent. */
  public double exactPercent() {
    return answers == 0 ? 0 : 100.0 * exact / answers;
  }
}
