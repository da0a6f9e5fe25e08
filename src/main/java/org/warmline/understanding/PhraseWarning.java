package org.warmline.understanding;

/** Something about the phrases of the flows that is better changed, though it stops nothing. */
public sealed interface PhraseWarning {

  /** The intent whose phrases it is about. */
  String intent();

  /**
   * Phrases are taken for another intent's.
   *
   * @param phrase one of this intent's, the worst of them
   * @param other the intent with the phrase that lies nearer than any of its own
   * @param toOther cosine to the other intent's phrase
   * @param toOwn cosine to the nearest phrase of its own intent
   * @param phrases how many of this intent's phrases collide with the other's
   */
  record Collision(
      String intent,
      String phrase,
      String other,
      String otherPhrase,
      double toOther,
      double toOwn,
      int phrases)
      implements PhraseWarning {}

  /** So few phrases that much will not be understood. */
  record TooFew(String intent, int phrases) implements PhraseWarning {}
}
