package org.warmline.speech;

import java.util.Locale;

/**
 * When a caller counts as speaking, and when as done. All but the probabilities in milliseconds of
 * sound.
 *
 * @param onsetProbability a window at least this likely to be voice may begin speech
 * @param releaseProbability a window less likely than this is a pause
 * @param onsetMillis so much voice in a row begins speech
 * @param minimumVoiceMillis speech with less voice in it was a cough or a click
 * @param surenessAtLeast nor was speech what has so low a mean probability over its voice, as notes
 *     of music have when they begin
 * @param sureMillis unless so much of it is voice for nearly certain (0.9 and above)
 * @param firstProbeMillis after a pause so long the same is asked as after {@code probeMillis},
 *     where an answer is awaited that is complete as soon as it is said; 0: it is not
 * @param probeMillis after a pause so long it is asked what has been said, and by that how long the
 *     pause must be to end the utterance; 0: it is not asked
 * @param hangMillis a pause so long ends the utterance when nothing is known of what has been said
 * @param longestPauseMillis a pause so long ends it in any case
 * @param maximumMillis an utterance so long is ended by force, in its weakest window of the last
 *     {@link #searchBackMillis}
 * @param searchBackMillis how far back the forced end may lie
 * @param preRollMillis sound from before the onset that the recognizer hears too
 * @param postRollMillis sound from after the last voice that the recognizer hears too
 * @param language whose words tell whether a pause is the end, such as {@code en}
 */
public record EndpointSettings(
    double onsetProbability,
    double releaseProbability,
    int onsetMillis,
    int minimumVoiceMillis,
    double surenessAtLeast,
    int sureMillis,
    int firstProbeMillis,
    int probeMillis,
    int hangMillis,
    int longestPauseMillis,
    int maximumMillis,
    int searchBackMillis,
    int preRollMillis,
    int postRollMillis,
    String language) {

  /** A caller on the line, who waits for an answer. */
  public static final EndpointSettings CALL =
      new EndpointSettings(
          0.5, 0.35, 96, 128, 0.8, 160, 96, 160, 640, 1_280, 12_000, 2_000, 256, 320, "en");

  /** A recording: nobody waits, so that near pieces are heard together, with their context. */
  public static final EndpointSettings RECORDING =
      new EndpointSettings(
          0.5, 0.35, 96, 128, 0.8, 160, 0, 0, 1_200, 1_200, 16_000, 3_000, 256, 320, "en");

  /** One of two people who talk to each other: nobody waits, and sentences may be longer. */
  public static final EndpointSettings TALK = CALL.withHangMillis(700);

  public EndpointSettings {
    check(onsetProbability > 0 && onsetProbability <= 1, "onsetProbability lies in (0, 1]");
    check(
        releaseProbability > 0 && releaseProbability <= onsetProbability,
        "releaseProbability lies in (0, onsetProbability]");
    check(onsetMillis > 0 && minimumVoiceMillis > 0, "onset and minimum voice are above 0");
    check(postRollMillis >= 0 && preRollMillis >= 0, "rolls are not below 0");
    check(hangMillis >= postRollMillis && hangMillis > 0, "hangMillis covers postRollMillis");
    check(probeMillis >= 0 && probeMillis <= hangMillis, "probeMillis is at most hangMillis");
    check(
        firstProbeMillis >= 0 && firstProbeMillis <= probeMillis,
        "firstProbeMillis is at most probeMillis");
    check(hangMillis <= longestPauseMillis, "longestPauseMillis is at least hangMillis");
    check(
        searchBackMillis > 0 && searchBackMillis < maximumMillis - onsetMillis,
        "searchBackMillis is shorter than maximumMillis");
  }

  /** With one and the same pause ending every utterance, whatever has been said. */
  public EndpointSettings withHangMillis(int millis) {
    return new EndpointSettings(
        onsetProbability,
        releaseProbability,
        onsetMillis,
        minimumVoiceMillis,
        surenessAtLeast,
        sureMillis,
        0,
        0,
        millis,
        millis,
        maximumMillis,
        searchBackMillis,
        preRollMillis,
        postRollMillis,
        language);
  }

  /** The same for callers who speak another language. */
  public EndpointSettings in(Locale locale) {
    return new EndpointSettings(
        onsetProbability,
        releaseProbability,
        onsetMillis,
        minimumVoiceMillis,
        surenessAtLeast,
        sureMillis,
        firstProbeMillis,
        probeMillis,
        hangMillis,
        longestPauseMillis,
        maximumMillis,
        searchBackMillis,
        preRollMillis,
        postRollMillis,
        locale.getLanguage());
  }

  /** Whether what has been said counts for the end of an utterance. */
  boolean judgesPauses() {
    return probeMillis > 0;
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("endpoint settings: " + rule);
    }
  }
}
