package org.warmline.understanding.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.warmline.understanding.words.Words;

/**
 * Which word a recognizer writes instead of another. Where the words come from matters: one of the
 * trade makes another request of a sentence, one from anywhere only blurs it. Used by one thread.
 */
public final class WrongWords {
  private static final int COMMON = 12_000;
  private static final int ALIKE = 5;
  private static final double SPELLING_SHARE = 0.3;

  /** So finely is a share of all speech divided. */
  private static final int PARTS = 1 << 20;

  private final int choices;
  private final Choice choice;

  private interface Choice {
    String of(String word, int number);
  }

  private WrongWords(int choices, Choice choice) {
    this.choices = choices;
    this.choice = choice;
  }

  /** Any word of these sentences; words that are frequent there come often. */
  public static WrongWords of(List<String> sentences) {
    List<String> words =
        sentences.stream()
            .map(Words::of)
            .flatMap(all -> IntStream.range(0, all.size()).mapToObj(all::at))
            .toList();
    return words.isEmpty()
        ? new WrongWords(1, (word, number) -> word)
        : new WrongWords(words.size(), (word, number) -> words.get(number));
  }

  /** English words, the {@code n}th most frequent with a weight of {@code 1/n}. */
  public static WrongWords common() {
    List<String> words = SentenceEncoder.commonWords(COMMON);
    double[] upTo = new double[words.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
    double all = sum;
    return new WrongWords(
        PARTS,
        (word, number) -> {
          int found = Arrays.binarySearch(upTo, all * number / PARTS);
          return words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found + 1));
        });
  }

  /** One of the five English words that sound most alike, by a rough key of sounds. */
  public static WrongWords soundingAlike() {
    List<String> words = SentenceEncoder.commonWords(COMMON);
    List<String> keys = words.stream().map(SoundKey::of).toList();
    Map<String, List<String>> known = new HashMap<>();
    Function<String, List<String>> find = word -> nearest(word, words, keys);
    return new WrongWords(
        ALIKE,
        (word, number) -> {
          List<String> near = known.computeIfAbsent(word, find);
          return near.get(number % near.size());
        });
  }

  private static List<String> nearest(String word, List<String> words, List<String> keys) {
    String key = SoundKey.of(word);
    double[] apart = new double[words.size()];
    for (int i = 0; i < apart.length; i++) {
      apart[i] =
          Spellings.distance(key, keys.get(i))
              + SPELLING_SHARE * Spellings.distance(word, words.get(i));
    }
    return IntStream.range(0, apart.length)
        .boxed()
        .filter(i -> !words.get(i).equals(word))
        .sorted(Comparator.comparingDouble(i -> apart[i]))
        .limit(ALIKE)
        .map(words::get)
        .toList();
  }

  /** How many numbers {@link #instead} takes. */
  int choices() {
    return choices;
  }

  /**
   * What is written for a word.
   *
   * @param number 0 to {@code choices() - 1}, each as likely as another
   */
  String instead(String word, int number) {
    return choice.of(word, number);
  }
}
