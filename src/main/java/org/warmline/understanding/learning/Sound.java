package org.warmline.understanding.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a sentence sounds like: one kernel regression on all example sentences at once, so that a
 * sentence of one quality is a counter-example of the others. Immutable, may be shared between
 * threads.
 */
public final class Sound {
  private static final double SHARPNESS = 8;

  /** More of what flows teach would take seconds to learn and tells no better. */
  private static final int MOST_TAUGHT = 500;

  private final KernelRegression kernel;
  private final int[] shipped;

  private Sound(KernelRegression kernel, int[] shipped) {
    this.kernel = kernel;
    this.shipped = shipped;
  }

  /** What a sentence may sound like. */
  public enum Quality {
    FRUSTRATED(0),
    URGENT(1),
    ASKING(2),
    PLAIN(3);

    private final int place;

    Quality(int place) {
      this.place = place;
    }

    /** Where it stands among the scores of a sentence. */
    int place() {
      return place;
    }
  }

  /**
   * Learns.
   *
   * @param shipped vectors of sentences of each quality, which it is calibrated by
   * @param taught vectors of sentences that flows add, which are only learned from: easy ones would
   *     lower the thresholds
   */
  public static Sound train(
      Map<Quality, List<float[]>> shipped, Map<Quality, List<float[]>> taught) {
    List<float[]> vectors = new ArrayList<>();
    List<Quality> labels = new ArrayList<>();
    shipped.forEach((quality, sentences) -> add(sentences, quality, vectors, labels));
    int own = vectors.size();
    taught.forEach((quality, sentences) -> add(thinned(sentences), quality, vectors, labels));
    int[] classes = labels.stream().mapToInt(Quality::place).toArray();
    return new Sound(
        KernelRegression.train(vectors, classes, Quality.values().length, SHARPNESS),
        IntStream.range(0, own).map(i -> classes[i]).toArray());
  }

  private static void add(
      List<float[]> sentences, Quality quality, List<float[]> vectors, List<Quality> labels) {
    vectors.addAll(sentences);
    sentences.forEach(sentence -> labels.add(quality));
  }

  private static List<float[]> thinned(List<float[]> sentences) {
    int every = Math.max(1, Math.ceilDiv(sentences.size(), MOST_TAUGHT));
    return IntStream.range(0, sentences.size())
        .filter(i -> i % every == 0)
        .mapToObj(sentences::get)
        .toList();
  }

  /** How much the sentence sounds like each quality, about 0 to 1, in their order. */
  public float[] of(float[] vector) {
    return kernel.scores(vector);
  }

  /**
   * How much a sentence must sound like it at least.
   *
   * @param falseAlarms the share of the shipped sentences without the quality that would be taken
   *     wrongly by that, had each not been learned
   */
  double threshold(Quality quality, double falseAlarms) {
    double[] held =
        IntStream.range(0, shipped.length)
            .filter(i -> shipped[i] != quality.place())
            .mapToDouble(i -> kernel.leftOut(i, quality.place()))
            .toArray();
    return Vectors.quantile(held, 1 - falseAlarms);
  }
}
