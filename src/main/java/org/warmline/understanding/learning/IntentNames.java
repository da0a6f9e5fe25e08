package org.warmline.understanding.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An intent's name as one phrase more: {@code card_not_working} says what it is about. A name that
 * says nothing, such as {@code class_17}, lies nearer to other intents' phrases and is left out.
 */
public final class IntentNames {
  private static final int LEAST_RANK = 3;
  private static final int SHARE_OF_INTENTS = 8;

  private IntentNames() {}

  /** {@code card_not_working} and {@code cardNotWorking} become "card not working". */
  public static String inWords(String intent) {
    return intent
        .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The phrases of each intent, with its name where that is among the nearest to its phrases. */
  static List<List<Encoded>> join(List<List<Encoded>> phrases, List<Encoded> names) {
    List<List<float[]>> means =
        phrases.stream().map(group -> group.stream().map(Encoded::mean).toList()).toList();
    return IntStream.range(0, phrases.size())
        .mapToObj(
            k -> {
              List<Encoded> joined = new ArrayList<>(phrases.get(k));
              if (tells(k, means, names.get(k).mean())) {
                joined.add(names.get(k));
              }
              return List.copyOf(joined);
            })
        .toList();
  }

  private static boolean tells(int intent, List<List<float[]>> phrases, float[] name) {
    double own = Vectors.nearness(name, phrases.get(intent), -1);
    long nearer = phrases.stream().filter(group -> Vectors.nearness(name, group, -1) > own).count();
    return nearer < Math.max(LEAST_RANK, phrases.size() / SHARE_OF_INTENTS);
  }
}
