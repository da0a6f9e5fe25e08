package org.warmline.understanding.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which phrases of the same and of other intents lie nearest to a phrase. Immutable. */
public final class NearestPhrases {
  private final List<List<String>> phrases;
  private final List<List<float[]>> vectors;

  /** The phrases of each intent and their vectors, in the same order. */
  public NearestPhrases(List<List<String>> phrases, List<List<float[]>> vectors) {
    this.phrases = List.copyOf(phrases);
    this.vectors = List.copyOf(vectors);
  }

  /** A phrase of the intent with this number, and its cosine to the one that was asked about. */
  public record Near(int intent, String phrase, double cosine) {}

  /** The nearest other phrase of its own intent. */
  public Optional<Near> own(int intent, int phrase) {
    return nearest(intent, phrase, List.of(intent));
  }

  /** The nearest phrase of any other intent. */
  public Optional<Near> other(int intent, int phrase) {
    return nearest(
        intent,
        phrase,
        IntStream.range(0, phrases.size()).filter(k -> k != intent).boxed().toList());
  }

  private Optional<Near> nearest(int intent, int phrase, List<Integer> among) {
    float[] vector = vectors.get(intent).get(phrase);
    List<Near> near = new ArrayList<>();
    for (int k : among) {
      for (int i = 0; i < phrases.get(k).size(); i++) {
        if (k != intent || i != phrase) {
          double cosine = Vectors.dot(vector, vectors.get(k).get(i));
          near.add(new Near(k, phrases.get(k).get(i), cosine));
        }
      }
    }
    return near.stream().max(Comparator.comparingDouble(Near::cosine));
  }
}
