package org.warmline.speech;

import org.warmline.call.Transcript;

/**
 * What a caller said in one go. Times of sound count from the first frame heard.
 *
 * @param transcript empty when the sound held no words
 * @param voiced false when it was a cough or click that no recognizer was asked about
 * @param fromMillis where the voice began in the sound
 * @param toMillis where the voice ended in the sound
 * @param endpointMillis where in the sound it was decided that the caller is done
 * @param sureMillis where in the sound it is as good as certain that no more of it follows; not
 *     before it was decided
 * @param recognitionMillis time on the wall from that decision to the words; 0 when they were known
 *     by then, because the caller had paused
 * @param cpuMillis time of a processor that the words cost, those of earlier pauses included
 */
public record Utterance(
    Transcript transcript,
    boolean voiced,
    long fromMillis,
    long toMillis,
    long endpointMillis,
    long sureMillis,
    long recognitionMillis,
    long cpuMillis) {

  /** One of which it was certain, when it was decided, that no more of it follows. */
  public Utterance(
      Transcript transcript,
      boolean voiced,
      long fromMillis,
      long toMillis,
      long endpointMillis,
      long recognitionMillis,
      long cpuMillis) {
    this(
        transcript,
        voiced,
        fromMillis,
        toMillis,
        endpointMillis,
        endpointMillis,
        recognitionMillis,
        cpuMillis);
  }

  /** A cough or click. */
  static Utterance unvoiced(EndpointEvent.Dropped dropped) {
    return new Utterance(
        Transcript.NOTHING,
        false,
        dropped.fromMillis(),
        dropped.toMillis(),
        dropped.decidedMillis(),
        0,
        0);
  }

  /** Words that nobody had the time to read. */
  static Utterance unread(EndpointEvent.Ended ended) {
    return new Utterance(
        Transcript.NOTHING,
        true,
        ended.fromMillis(),
        ended.toMillis(),
        ended.decidedMillis(),
        0,
        0);
  }
}
