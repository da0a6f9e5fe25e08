package org.warmline.conversation;

import org.warmline.call.Transcript;

/**
 * What the caller said, and how long it took to know it.
 *
 * @param endpointMillis from the caller's last sound to the decision that the turn was over
 * @param recognitionMillis from there to the words
 */
public record Heard(Transcript transcript, long endpointMillis, long recognitionMillis) {

  /** Words that took no time to hear, because they were typed. */
  public static Heard typed(String text) {
    return new Heard(new Transcript(text, 1), 0, 0);
  }
}
