package org.warmline.conversation;

/**
 * What we were saying when we fell silent for the caller.
 *
 * @param playedMillis how much of it had been played
 * @param heard its words that had been said by then
 * @param unheard its words that had not; empty when all but the last had been
 */
public record CutOff(long playedMillis, String heard, String unheard) {

  /** Of words that are not known. */
  public static CutOff after(long playedMillis) {
    return new CutOff(playedMillis, "", "");
  }
}
