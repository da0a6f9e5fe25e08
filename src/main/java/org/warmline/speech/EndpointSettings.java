package org.warmline.speech;

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
 * @param hangMillis a pause so long ends the utterance
 * @param maximumMillis an utterance so long is ended by force, in its weakest window of the last
 *     {@link #searchBackMillis}
 * @param searchBackMillis how far back the forced end may lie
 * @param preRollMillis sound from before the onset that the recognizer hears too
 * @param postRollMillis sound from after the last voice that the recognizer hears too
 */
public record EndpointSettings(
    double onsetProbability,
    double releaseProbability,
    int onsetMillis,
    int minimumVoiceMillis,
    double surenessAtLeast,
    int sureMillis,
    int hangMillis,
    int maximumMillis,
    int searchBackMillis,
    int preRollMillis,
    int postRollMillis) {

  /** A caller on the line, who waits for an answer. */
  public static final EndpointSettings CALL =
      new EndpointSettings(0.5, 0.35, 96, 128, 0.8, 160, 480, 12_000, 2_000, 256, 320);

  /** A recording: nobody waits, so that near pieces are heard together, with their context. */
  public static final EndpointSettings RECORDING =
      new EndpointSettings(0.5, 0.35, 96, 128, 0.8, 160, 1_200, 16_000, 3_000, 256, 320);

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
    check(
        searchBackMillis > 0 && searchBackMillis < maximumMillis - onsetMillis,
        "searchBackMillis is shorter than maximumMillis");
  }

  public EndpointSettings withHangMillis(int millis) {
    return new EndpointSettings(
        onsetProbability,
        releaseProbability,
        onsetMillis,
        minimumVoiceMillis,
        surenessAtLeast,
        sureMillis,
        millis,
        maximumMillis,
        searchBackMillis,
        preRollMillis,
        postRollMillis);
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("endpoint settings: " + rule);
    }
  }
}
