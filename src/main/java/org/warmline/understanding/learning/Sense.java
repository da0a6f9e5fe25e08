package org.warmline.understanding.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells whether a sentence has one quality, such as anger: what it sounds like, learned from
 * examples and counter-examples, and a lexicon of telling words. Calibrated on held-out examples,
 * so that at 0.5 no more counter-examples are taken wrongly than is asked for. Immutable, may be
 * shared between threads.
 */
public final class Sense {
  private static final double C = 10;
  private static final int FOLDS = 5;
  private static final double STEEPNESS = 1.6;

  /** How far the sound of a sentence may speak against telling words, in units of the logit. */
  private static final double DOUBT = -3;

  private final BinaryRegression regression;
  private final double threshold;
  private final Lexicon lexicon;
  private final double wordShare;

  private Sense(BinaryRegression regression, double threshold, Lexicon lexicon, double wordShare) {
    this.regression = regression;
    this.threshold = threshold;
    this.lexicon = lexicon;
    this.wordShare = wordShare;
  }

  /**
   * How much of the quality a sentence has. The sound's share and those of the words add up to the
   * probability.
   *
   * @param probability 0 to 1, 0.5 is where to act
   * @param likeness the share of what the sentence sounds like
   * @param words the telling words found, each with its share
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
   * @param lacks vectors of sentences without it, by which it is calibrated
   * @param lacksToo more of them, which are only learned from: easy ones would lower the threshold
   * @param wordShare how much a word of weight 1 moves the outcome, in units of the logit
   * @param falseAlarms the share of those held out of the former that may be taken wrongly by sound
   */
  public static Sense train(
      List<float[]> has,
      List<float[]> lacks,
      List<float[]> lacksToo,
      Lexicon lexicon,
      double wordShare,
      double falseAlarms) {
    List<float[]> against = new ArrayList<>(lacks);
    against.addAll(lacksToo);
    List<BinaryRegression> folds =
        IntStream.range(0, FOLDS).parallel().mapToObj(fold -> fit(has, against, fold)).toList();
    double[] held =
        IntStream.range(0, lacks.size())
            .mapToDouble(i -> folds.get(i % FOLDS).logit(lacks.get(i)))
            .toArray();
    double threshold = Vectors.quantile(held, 1 - falseAlarms);
    return new Sense(fit(has, against, -1), threshold, lexicon, wordShare);
  }

  private static BinaryRegression fit(List<float[]> has, List<float[]> lacks, int fold) {
    List<float[]> kept = new ArrayList<>(without(has, fold));
    int count = kept.size();
    kept.addAll(without(lacks, fold));
    return BinaryRegression.train(kept, count, (double) (kept.size() - count) / count, C);
  }

  private static List<float[]> without(List<float[]> all, int fold) {
    return IntStream.range(0, all.size())
        .filter(i -> i % FOLDS != fold)
        .mapToObj(all::get)
        .toList();
  }

  /** Scores a sentence by its vector and its plain words. */
  public Score score(float[] vector, String plain) {
    List<Lexicon.Found> found = lexicon.find(plain);
    double sound = STEEPNESS * (regression.logit(vector) - threshold);
    if (found.isEmpty()) {
      double probability = Vectors.sigmoid(sound);
      return new Score(probability, probability, List.of());
    }
    double spoken = wordShare * found.stream().mapToDouble(Lexicon.Found::weight).sum();
    double heard = Math.max(0, sound - DOUBT);
    double probability = Vectors.sigmoid(DOUBT + heard + spoken);
    double unit = probability / (heard + spoken);
    List<Lexicon.Found> shares =
        found.stream()
            .map(f -> new Lexicon.Found(f.words(), unit * wordShare * f.weight()))
            .toList();
    return new Score(probability, unit * heard, shares);
  }
}
