package org.warmline.speech;

/**
 * How a saying came to be heard.
 *
 * @param voice whose voice spoke all of it
 * @param pieces of how many pieces it was joined
 * @param livePieces how many of them had to be rendered while the caller waited or listened
 * @param soundMillis how long it is
 * @param liveMillis how much of that was rendered live
 */
public record Spoken(String voice, int pieces, int livePieces, int soundMillis, int liveMillis) {
  public static final Spoken NOTHING = new Spoken("", 0, 0, 0, 0);
}
