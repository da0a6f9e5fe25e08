package org.warmline.conversation;

import org.warmline.call.Transcript;

/**
 * What the caller said, and how long it took to know it.
 *
 * @param voiced false for a cough or the like, which nobody means as a turn
 * @param endpointMillis from the caller's last sound to the decision that the turn was over
 * @param recognitionMillis from there to the words
 */
public record Heard(
    Transcript transcript, boolean voiced, long endpointMillis, long recognitionMillis) {

  /** What nobody means as a turn. */
  public static final Heard COUGH = new Heard(Transcript.NOTHING, false, 0, 0);

  /** Words that took no time to hear, because they were typed. */
  public static Heard typed(String text) {
    return new Heard(new Transcript(text, 1), true, 0, 0);
  }
}
