package org.warmline.understanding.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.warmline.understanding.learning.IntentScores.Support;

/**
 * Which of the taught intents a sentence vector is nearest to, and how sure that is. The best one
 * is found by {@link IntentScores}; its score is the mean cosine of its three nearest phrases and
 * what speaks for it, less a share of how near the sentence is to ordinary talk. Calibrated at load
 * against held-out phrases and that ordinary talk, so that 0.5 is where to act. Immutable, may be
 * shared between threads.
 */
public final class IntentClassifier {
  private static final double REGRESSION_SHARE = 0.1;
  private static final double KERNEL_SHARE = 0.3;
  private static final double TALK_SHARE = 0.3;
  private static final double USUAL = 0.3;

  /** What speaks for the best and the next lies so close where neither is sure. */
  private static final double UNSURE = 2;

  private static final double ACT = 0.5;

  /** Another reading counts when so much more speaks for its best. */
  private static final double CLEARER = 2;

  /** How far the others' confidence falls with what speaks for them. */
  private static final double FALL = 0.5;

  /** From this share of the ordinary talk on, what is taught is about everyday matters itself. */
  private static final double SHARED = 0.03;

  private final List<String> intents;
  private final List<List<float[]>> phrases;
  private final List<float[]> talk;
  private final IntentScores scores;
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
      IntentScores scores,
      IntentCalibration calibration) {
    this.intents = intents;
    this.phrases = phrases;
    this.talk = talk;
    this.scores = scores;
    this.calibration = calibration;
  }

  /**
   * Learns.
   *
   * @param intents at least two, each once
   * @param phrases the vectors of each intent's phrases, in the same order
   * @param names the vectors of the intents' names in words, in the same order
   * @param talk the vectors of sentences that are no request at all
   */
  public static IntentClassifier train(
      List<String> intents, List<List<Encoded>> phrases, List<Encoded> names, List<Encoded> talk) {
    if (intents.size() < 2) {
      throw new IllegalArgumentException(
          "at least two intents with phrases are needed, there are " + intents.size());
    }
    return train(intents, IntentNames.join(phrases, names), talk);
  }

  private static IntentClassifier train(
      List<String> intents, List<List<Encoded>> taught, List<Encoded> talk) {
    List<Encoded> encoded = taught.stream().flatMap(List::stream).toList();
    List<List<float[]>> phrases = taught.stream().map(IntentClassifier::means).toList();
    int[] labels =
        IntStream.range(0, phrases.size())
            .flatMap(k -> phrases.get(k).stream().mapToInt(v -> k))
            .toArray();
    IntentScores scores = IntentScores.train(encoded, labels, intents.size());
    List<Encoded> outside = outside(talk, scores, phrases);
    boolean shared = outside.size() < (1 - SHARED) * talk.size();
    List<Encoded> kept = shared ? outside : talk;
    List<float[]> apart = means(kept);
    double[] ordinary =
        IntStream.range(0, apart.size())
            .mapToDouble(i -> talkScore(kept.get(i), apart, i, scores, phrases))
            .toArray();
    double[] held = heldOut(encoded, labels, phrases, apart, scores);
    return new IntentClassifier(
        List.copyOf(intents),
        List.copyOf(phrases),
        List.copyOf(apart),
        scores,
        IntentCalibration.between(held, ordinary, shared));
  }

  private static List<float[]> means(List<Encoded> sentences) {
    return sentences.stream().map(Encoded::mean).toList();
  }

  /**
   * Talk that is nobody's request here: a sentence that lies as near to an intent as the intent's
   * own phrases lie to each other belongs to it, as a joke does where one may be asked for.
   */
  private static List<Encoded> outside(
      List<Encoded> talk, IntentScores scores, List<List<float[]>> phrases) {
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
            sentence -> {
              int best = best(scores.of(sentence), Support::sure);
              double inside = Math.max(usual, Vectors.quantile(own.get(best), 0.5));
              return Vectors.nearness(sentence.mean(), phrases.get(best), -1) < inside;
            })
        .toList();
  }

  private static double talkScore(
      Encoded sentence,
      List<float[]> talk,
      int i,
      IntentScores scores,
      List<List<float[]>> phrases) {
    List<Support> supports = scores.of(sentence);
    int best = best(supports, Support::sure);
    double near = Vectors.nearness(talk.get(i), phrases.get(best), -1);
    return score(near, supports.get(best), Vectors.nearness(talk.get(i), talk, i));
  }

  /** The scores that the phrases would get had they not been taught. */
  private static double[] heldOut(
      List<Encoded> vectors,
      int[] labels,
      List<List<float[]>> phrases,
      List<float[]> talk,
      IntentScores scores) {
    List<Support> supports = scores.heldOut(vectors, labels, phrases.size());
    int[] place = new int[phrases.size()];
    double[] held = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      float[] vector = vectors.get(i).mean();
      int own = place[labels[i]]++;
      double near = Vectors.nearness(vector, phrases.get(labels[i]), own);
      held[i] = score(near, supports.get(i), Vectors.nearness(vector, talk, -1));
    }
    return held;
  }

  private static double score(double near, Support support, double talkative) {
    return near
        + REGRESSION_SHARE * support.logProbability()
        + KERNEL_SHARE * support.surrounded()
        - TALK_SHARE * talkative;
  }

  private static int best(List<Support> supports) {
    return best(supports, Support::total);
  }

  private static int best(List<Support> supports, ToDoubleFunction<Support> by) {
    return IntStream.range(0, supports.size())
        .boxed()
        .max(Comparator.comparingDouble(k -> by.applyAsDouble(supports.get(k))))
        .orElseThrow();
  }

  /**
   * The likeliest intents, best first. Where what the model holds half way, or the other reading,
   * makes another intent the best than the sentence's own vector does, that is never sure enough to
   * act on.
   *
   * @param mended another reading of the sentence, made only where this one is not sure
   */
  List<Guess> guess(Encoded sentence, Supplier<Optional<Encoded>> mended, int most) {
    List<Support> own = scores.of(sentence);
    List<Support> supports =
        lead(own) >= UNSURE
            ? own
            : mended.get().map(scores::of).filter(other -> isClearer(other, own)).orElse(own);
    float[] vector = sentence.mean();
    int best = best(supports);
    int surest = best(own, Support::sure);
    double near = Vectors.nearness(vector, phrases.get(surest), -1);
    double talkative = Vectors.nearness(vector, talk, -1);
    double sure = calibration.confidence(score(near, own.get(surest), talkative));
    double confidence = best == surest ? sure : Math.min(sure, Math.nextDown(ACT));
    double top = supports.get(best).total();
    return IntStream.range(0, supports.size())
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -supports.get(k).total()))
        .limit(most)
        .map(
            k ->
                new Guess(
                    intents.get(k), confidence * Math.exp(FALL * (supports.get(k).total() - top))))
        .toList();
  }

  private static boolean isClearer(List<Support> other, List<Support> own) {
    return other.get(best(other)).total() > own.get(best(own)).total() + CLEARER;
  }

  /** How much more speaks for the best than for the next. */
  private static double lead(List<Support> supports) {
    double[] totals = supports.stream().mapToDouble(Support::total).sorted().toArray();
    return totals[totals.length - 1] - totals[totals.length - 2];
  }

  /** Below this confidence a guess is not even worth asking back about. */
  public static double rejectBelow() {
    return IntentCalibration.ASK;
  }
}
