package org.warmline.understanding.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells whether a sentence has one quality, such as anger: what it sounds like, learned from
 * examples and counter-examples, and a lexicon of telling words. Calibrated on held-out examples,
 * so that at 0.5 about one counter-example in a hundred is taken wrongly. Immutable, may be shared
 * between threads.
 */
public final class Sense {
  private static final double C = 10;
  private static final int FOLDS = 5;
  private static final double FALSE_ALARMS = 0.01;
  private static final double STEEPNESS = 1.6;

  private final LogisticRegression regression;
  private final double threshold;
  private final Lexicon lexicon;
  private final double wordShare;

  private Sense(
      LogisticRegression regression, double threshold, Lexicon lexicon, double wordShare) {
    this.regression = regression;
    this.threshold = threshold;
    this.lexicon = lexicon;
    this.wordShare = wordShare;
  }

  /**
   * How much of the quality a sentence has.
   *
   * @param probability 0 to 1, 0.5 is where to act
   * @param likeness the same from the sound of the sentence alone, without the lexicon
   * @param words the telling words found
   */
  public record Score(double probability, double likeness, List<Lexicon.Found> words) {
    public Score {
      words = List.copyOf(words);
    }
  }

  /**
   * Learns.
   *
   * @param has vectors of sentences with the quality
   * @param lacks vectors of sentences without it
   * @param wordShare how much a word of weight 1 moves the outcome, in units of the logit
   */
  public static Sense train(
      List<float[]> has, List<float[]> lacks, Lexicon lexicon, double wordShare) {
    List<float[]> all = new ArrayList<>(has);
    all.addAll(lacks);
    float even = (float) lacks.size() / has.size();
    List<LogisticRegression> folds =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToObj(fold -> fit(all, has.size(), even, fold))
            .toList();
    double[] held =
        IntStream.range(has.size(), all.size())
            .mapToDouble(i -> logit(folds.get(i % FOLDS), all.get(i)))
            .toArray();
    double threshold = Vectors.quantile(held, 1 - FALSE_ALARMS);
    return new Sense(fit(all, has.size(), even, -1), threshold, lexicon, wordShare);
  }

  private static LogisticRegression fit(List<float[]> all, int has, float even, int fold) {
    List<Integer> kept =
        IntStream.range(0, all.size()).filter(i -> i % FOLDS != fold).boxed().toList();
    int[] labels = kept.stream().mapToInt(i -> i < has ? 1 : 0).toArray();
    float[] importance = new float[kept.size()];
    Arrays.fill(importance, 1);
    for (int k = 0; k < importance.length; k++) {
      importance[k] = labels[k] == 1 ? even : 1;
    }
    List<float[]> vectors = kept.stream().map(all::get).toList();
    return LogisticRegression.train(vectors, labels, importance, 2, C);
  }

  private static double logit(LogisticRegression regression, float[] vector) {
    double[] p = regression.probabilities(vector);
    return Math.log(Math.max(p[1], 1e-9) / Math.max(p[0], 1e-9));
  }

  /** Scores a sentence by its vector and its plain words. */
  public Score score(float[] vector, String plain) {
    List<Lexicon.Found> words = lexicon.find(plain);
    double sound = STEEPNESS * (logit(regression, vector) - threshold);
    double moved = sound;
    for (Lexicon.Found found : words) {
      moved += wordShare * found.weight();
    }
    return new Score(Vectors.sigmoid(moved), Vectors.sigmoid(sound), words);
  }
}
