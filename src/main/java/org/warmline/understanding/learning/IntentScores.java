package org.warmline.understanding.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much speaks for each intent: a logistic regression, which draws straight borders between the
 * intents as seen from their common centre, and two kernel regressions, which listen to the phrases
 * around: in the sentence's own vector and, less, in what the model holds half way. Together they
 * are right more often than any. Immutable, may be shared between threads.
 */
final class IntentScores {
  private static final double C = 10;
  private static final int FOLDS = 4;
  private static final double SHARPNESS = 8;
  private static final double KERNEL_SHARE = 10;

  /** Seen from their centre, vectors lie further apart. */
  private static final double MIDDLE_SHARPNESS = 1.5;

  private static final double MIDDLE_SHARE = 2;

  /** A kernel regression on more phrases would take minutes and hundreds of megabytes. */
  private static final int MOST_KERNEL_PHRASES = 2000;

  private final float[] centre;
  private final LogisticRegression regression;
  private final KernelRegression kernel;
  private final float[] middleCentre;
  private final KernelRegression middle;
  private final int every;

  private IntentScores(
      float[] centre,
      LogisticRegression regression,
      KernelRegression kernel,
      float[] middleCentre,
      KernelRegression middle,
      int every) {
    this.centre = centre;
    this.regression = regression;
    this.kernel = kernel;
    this.middleCentre = middleCentre;
    this.middle = middle;
    this.every = every;
  }

  /**
   * What speaks for one intent.
   *
   * @param logProbability of the logistic regression
   * @param surrounded how much the kernel regression says of it, about 0 to 1
   * @param halfWay how much the one on the model's middle layer says of it, about 0 to 1
   */
  record Support(double logProbability, double surrounded, double halfWay) {

    /** What intents are put in order by. */
    double total() {
      return sure() + MIDDLE_SHARE * halfWay;
    }

    /** The same without the middle layer, which helps to choose but tells less how sure that is. */
    double sure() {
      return logProbability + KERNEL_SHARE * surrounded;
    }
  }

  static IntentScores train(List<Encoded> phrases, int[] labels, int classes) {
    List<float[]> vectors = phrases.stream().map(Encoded::mean).toList();
    List<float[]> middles = phrases.stream().map(Encoded::middle).toList();
    float[] centre = Vectors.mean(vectors);
    float[] middleCentre = Vectors.mean(middles);
    int every = Math.ceilDiv(vectors.size(), MOST_KERNEL_PHRASES);
    return new IntentScores(
        centre,
        fit(seen(centre, vectors), labels, classes, -1),
        kernel(vectors, labels, classes, every, SHARPNESS),
        middleCentre,
        kernel(seen(middleCentre, middles), labels, classes, every, MIDDLE_SHARPNESS),
        every);
  }

  /** What speaks for each intent, in their order. */
  List<Support> of(Encoded sentence) {
    double[] p = regression.probabilities(Vectors.seenFrom(centre, sentence.mean()));
    float[] around = kernel.scores(sentence.mean());
    float[] halfWay = middle.scores(Vectors.seenFrom(middleCentre, sentence.middle()));
    return IntStream.range(0, p.length)
        .mapToObj(k -> support(p[k], around[k], halfWay[k]))
        .toList();
  }

  private static Support support(double probability, double surrounded, double halfWay) {
    return new Support(Math.log(Math.max(probability, 1e-12)), surrounded, halfWay);
  }

  /**
   * What would speak for each phrase's own intent had the phrase not been taught; nothing is said
   * of the middle layer, which no confidence looks at.
   */
  List<Support> heldOut(List<Encoded> phrases, int[] labels, int classes) {
    List<float[]> vectors = phrases.stream().map(Encoded::mean).toList();
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
      held.add(support(p, around, 0));
    }
    return held;
  }

  private static KernelRegression kernel(
      List<float[]> vectors, int[] labels, int classes, int every, double sharpness) {
    int[] kept = IntStream.range(0, vectors.size()).filter(i -> i % every == 0).toArray();
    return KernelRegression.train(
        Arrays.stream(kept).mapToObj(vectors::get).toList(),
        Arrays.stream(kept).map(i -> labels[i]).toArray(),
        classes,
        sharpness);
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
