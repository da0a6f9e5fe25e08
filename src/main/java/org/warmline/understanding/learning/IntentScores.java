package org.warmline.understanding.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much speaks for each intent: a logistic regression, which draws straight borders between the
 * intents as seen from their common centre, and a kernel regression, which listens to the phrases
 * around. Together they are right more often than either. Immutable, may be shared between threads.
 */
final class IntentScores {
  private static final double C = 10;
  private static final int FOLDS = 4;
  private static final double KERNEL_SHARE = 10;

  /** A kernel regression on more phrases would take minutes and hundreds of megabytes. */
  private static final int MOST_KERNEL_PHRASES = 2000;

  private final float[] centre;
  private final LogisticRegression regression;
  private final KernelRegression kernel;
  private final int every;

  private IntentScores(
      float[] centre, LogisticRegression regression, KernelRegression kernel, int every) {
    this.centre = centre;
    this.regression = regression;
    this.kernel = kernel;
    this.every = every;
  }

  /**
   * What speaks for one intent.
   *
   * @param logProbability of the logistic regression
   * @param surrounded how much the kernel regression says of it, about 0 to 1
   */
  record Support(double logProbability, double surrounded) {

    /** What intents are put in order by. */
    double total() {
      return logProbability + KERNEL_SHARE * surrounded;
    }
  }

  static IntentScores train(List<float[]> vectors, int[] labels, int classes) {
    float[] centre = Vectors.mean(vectors);
    int every = Math.ceilDiv(vectors.size(), MOST_KERNEL_PHRASES);
    return new IntentScores(
        centre,
        fit(seen(centre, vectors), labels, classes, -1),
        kernel(vectors, labels, classes, every),
        every);
  }

  /** What speaks for each intent, in their order. */
  List<Support> of(float[] vector) {
    double[] p = regression.probabilities(Vectors.seenFrom(centre, vector));
    float[] around = kernel.scores(vector);
    return IntStream.range(0, p.length).mapToObj(k -> support(p[k], around[k])).toList();
  }

  private static Support support(double probability, double surrounded) {
    return new Support(Math.log(Math.max(probability, 1e-12)), surrounded);
  }

  /** What would speak for each phrase's own intent had the phrase not been taught. */
  List<Support> heldOut(List<float[]> vectors, int[] labels, int classes) {
    List<float[]> seen = seen(centre, vectors);
    List<LogisticRegression> folds =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToObj(fold -> fit(seen, labels, classes, fold))
            .toList();
    List<Support> held = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      double p = folds.get(i % FOLDS).probabilities(seen.get(i))[labels[i]];
      boolean taught = i % every == 0;
      double around = taught ? kernel.leftOut(i / every) : kernel.scores(vectors.get(i))[labels[i]];
      held.add(support(p, around));
    }
    return held;
  }

  private static KernelRegression kernel(
      List<float[]> vectors, int[] labels, int classes, int every) {
    int[] kept = IntStream.range(0, vectors.size()).filter(i -> i % every == 0).toArray();
    return KernelRegression.train(
        Arrays.stream(kept).mapToObj(vectors::get).toList(),
        Arrays.stream(kept).map(i -> labels[i]).toArray(),
        classes);
  }

  private static List<float[]> seen(float[] centre, List<float[]> vectors) {
    return vectors.stream().map(vector -> Vectors.seenFrom(centre, vector)).toList();
  }

  private static LogisticRegression fit(List<float[]> seen, int[] labels, int classes, int fold) {
    int[] kept = IntStream.range(0, labels.length).filter(i -> i % FOLDS != fold).toArray();
    float[] importance = new float[kept.length];
    Arrays.fill(importance, 1);
    return LogisticRegression.train(
        Arrays.stream(kept).mapToObj(seen::get).toList(),
        Arrays.stream(kept).map(i -> labels[i]).toArray(),
        importance,
        classes,
        C);
  }
}
