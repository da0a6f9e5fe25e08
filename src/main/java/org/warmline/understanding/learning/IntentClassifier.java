package org.warmline.understanding.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of the taught intents a sentence vector is nearest to, and how sure that is. The score of
 * the best one is the mean cosine of its three nearest phrases, plus a tenth of the logarithm of
 * its probability, less a share of how near the sentence is to ordinary talk. Calibrated at load
 * against held-out phrases and that ordinary talk, so that 0.5 is where to act. Immutable, may be
 * shared between threads.
 */
public final class IntentClassifier {
  private static final double C = 10;
  private static final double TALK_SHARE = 0.4;
  private static final int FOLDS = 4;
  private static final double USUAL = 0.3;

  /** From this share of the ordinary talk on, what is taught is about everyday matters itself. */
  private static final double SHARED = 0.03;

  private final List<String> intents;
  private final List<List<float[]>> phrases;
  private final List<float[]> talk;
  private final LogisticRegression regression;
  private final IntentCalibration calibration;

  /**
   * One intent's guess.
   *
   * @param confidence 0 to 1, 0.5 is where to act
   */
  public record Guess(String intent, double confidence) {}

  private IntentClassifier(
      List<String> intents,
      List<List<float[]>> phrases,
      List<float[]> talk,
      LogisticRegression regression,
      IntentCalibration calibration) {
    this.intents = intents;
    this.phrases = phrases;
    this.talk = talk;
    this.regression = regression;
    this.calibration = calibration;
  }

  /**
   * Learns.
   *
   * @param intents at least two, each once
   * @param phrases the vectors of each intent's phrases, in the same order
   * @param talk the vectors of sentences that are no request at all
   */
  public static IntentClassifier train(
      List<String> intents, List<List<float[]>> phrases, List<float[]> talk) {
    if (intents.size() < 2) {
      throw new IllegalArgumentException(
          "at least two intents with phrases are needed, there are " + intents.size());
    }
    List<float[]> vectors = phrases.stream().flatMap(List::stream).toList();
    int[] labels =
        IntStream.range(0, phrases.size())
            .flatMap(k -> phrases.get(k).stream().mapToInt(v -> k))
            .toArray();
    LogisticRegression whole = fit(vectors, labels, intents.size(), -1);
    List<LogisticRegression> folds =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToObj(fold -> fit(vectors, labels, intents.size(), fold))
            .toList();
    List<float[]> outside = outside(talk, whole, phrases);
    boolean shared = outside.size() < (1 - SHARED) * talk.size();
    List<float[]> apart = shared ? outside : talk;
    double[] ordinary =
        IntStream.range(0, apart.size())
            .mapToDouble(i -> score(apart.get(i), whole, phrases, apart, i, -1))
            .toArray();
    IntentCalibration calibration =
        IntentCalibration.between(
            heldOut(vectors, labels, phrases, apart, folds), ordinary, shared);
    return new IntentClassifier(
        List.copyOf(intents), List.copyOf(phrases), List.copyOf(apart), whole, calibration);
  }

  /**
   * Talk that is nobody's request here: a sentence that lies as near to an intent as the intent's
   * own phrases lie to each other belongs to it, as a joke does where one may be asked for.
   */
  private static List<float[]> outside(
      List<float[]> talk, LogisticRegression whole, List<List<float[]>> phrases) {
    List<double[]> own =
        phrases.stream()
            .map(
                group ->
                    IntStream.range(0, group.size())
                        .mapToDouble(i -> Vectors.nearness(group.get(i), group, i))
                        .toArray())
            .toList();
    double usual = Vectors.quantile(own.stream().flatMapToDouble(Arrays::stream).toArray(), USUAL);
    return talk.stream()
        .filter(
            vector -> {
              int best = best(whole.probabilities(vector));
              double inside = Math.max(usual, Vectors.quantile(own.get(best), 0.5));
              return Vectors.nearness(vector, phrases.get(best), -1) < inside;
            })
        .toList();
  }

  private static LogisticRegression fit(
      List<float[]> vectors, int[] labels, int classes, int fold) {
    List<float[]> kept = new ArrayList<>();
    List<Integer> keptLabels = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (i % FOLDS != fold) {
        kept.add(vectors.get(i));
        keptLabels.add(labels[i]);
      }
    }
    float[] importance = new float[kept.size()];
    Arrays.fill(importance, 1);
    int[] y = keptLabels.stream().mapToInt(Integer::intValue).toArray();
    return LogisticRegression.train(kept, y, importance, classes, C);
  }

  /** The scores that the phrases would get had they not been taught. */
  private static double[] heldOut(
      List<float[]> vectors,
      int[] labels,
      List<List<float[]>> phrases,
      List<float[]> talk,
      List<LogisticRegression> folds) {
    int[] place = new int[phrases.size()];
    double[] scores = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      int own = place[labels[i]]++;
      scores[i] = heldOut(vectors.get(i), folds.get(i % FOLDS), phrases, talk, labels[i], own);
    }
    return scores;
  }

  private static double heldOut(
      float[] vector,
      LogisticRegression fold,
      List<List<float[]>> phrases,
      List<float[]> talk,
      int label,
      int own) {
    double[] p = fold.probabilities(vector);
    double near = Vectors.nearness(vector, phrases.get(label), own);
    return near + 0.1 * Math.log(p[label]) - TALK_SHARE * Vectors.nearness(vector, talk, -1);
  }

  private static double score(
      float[] vector,
      LogisticRegression regression,
      List<List<float[]>> phrases,
      List<float[]> talk,
      int butTalk,
      int known) {
    double[] p = regression.probabilities(vector);
    int best = known < 0 ? best(p) : known;
    return Vectors.nearness(vector, phrases.get(best), -1)
        + 0.1 * Math.log(p[best])
        - TALK_SHARE * Vectors.nearness(vector, talk, butTalk);
  }

  private static int best(double[] p) {
    return IntStream.range(0, p.length)
        .boxed()
        .max(Comparator.comparingDouble(k -> p[k]))
        .orElseThrow();
  }

  /** The likeliest intents, best first. */
  public List<Guess> guess(float[] vector, int most) {
    double[] p = regression.probabilities(vector);
    int best = best(p);
    double confidence = calibration.confidence(score(vector, regression, phrases, talk, -1, best));
    return IntStream.range(0, p.length)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -p[k]))
        .limit(most)
        .map(k -> new Guess(intents.get(k), k == best ? confidence : confidence * p[k] / p[best]))
        .toList();
  }

  /** Below this confidence a guess is not worth asking about. */
  public static double rejectBelow() {
    return IntentCalibration.ASK;
  }
}
