package org.warmline.call;

/**
 * What a recognizer made of one utterance.
 *
 * @param text as the engine writes it; empty when it heard no words
 * @param confidence 0 to 1
 */
public record Transcript(String text, double confidence) {
  public static final Transcript NOTHING = new Transcript("", 0);
}
