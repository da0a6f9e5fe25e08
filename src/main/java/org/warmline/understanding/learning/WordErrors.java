package org.warmline.understanding.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.warmline.understanding.words.Words;

/**
 * Spoils sentences as a recognizer might: in lower case, without punctuation, and with one word in
 * so many deleted (30 %), replaced (50 %) or followed by another (20 %). The same seed spoils the
 * same way. Used by one thread.
 */
public final class WordErrors {
  private static final double DELETED = 0.3;
  private static final double REPLACED = 0.5;
  private static final double PERCENT = 100;

  private final double share;
  private final WrongWords words;
  private final Random random;

  /**
   * Errors of this kind.
   *
   * @param percent how many words of a hundred are spoiled
   * @param words where the wrong words come from
   */
  public WordErrors(int percent, WrongWords words, long seed) {
    this.share = percent / PERCENT;
    this.words = words;
    this.random = new Random(seed);
  }

  /** The sentence, spoiled; never without a word where it had one. */
  public String spoil(String sentence) {
    List<String> right = split(sentence);
    List<String> spoiled = new ArrayList<>();
    for (String word : right) {
      boolean wrong = random.nextDouble() < share;
      double kind = random.nextDouble();
      int number = random.nextInt(words.choices());
      if (!wrong || kind >= DELETED + REPLACED) {
        spoiled.add(word);
      }
      if (wrong && kind >= DELETED) {
        spoiled.add(words.instead(word, number));
      }
    }
    return String.join(" ", spoiled.isEmpty() ? right : spoiled);
  }

  private static List<String> split(String sentence) {
    Words words = Words.of(sentence);
    List<String> list = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      list.add(words.at(i));
    }
    return list;
  }
}
