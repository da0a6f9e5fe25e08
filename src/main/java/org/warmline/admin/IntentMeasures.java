package org.warmline.admin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.warmline.understanding.learning.IntentTrial.Answer;

/** What the answers of a trial come to. Stateless. */
final class IntentMeasures {
  private static final double ACCEPTED = 0.10;

  private IntentMeasures() {}

  /** The share that was taken for the right intent, however sure. */
  static double accuracy(List<Answer> answers) {
    return (double) answers.stream().filter(Answer::right).count() / answers.size();
  }

  /**
   * How often a sentence with an intent is more confident than one without: the area under the
   * curve of true against false acceptances. Equal ones count half.
   */
  static double area(List<Answer> inside, List<Answer> outside) {
    double[] all =
        IntStream.range(0, inside.size() + outside.size())
            .mapToDouble(i -> confidence(i, inside, outside))
            .toArray();
    List<Integer> order =
        IntStream.range(0, all.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> all[i]))
            .toList();
    double ranks = 0;
    for (int from = 0; from < all.length; ) {
      int to = from;
      while (to < all.length && all[order.get(to)] == all[order.get(from)]) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0;
      ranks += rank * order.subList(from, to).stream().filter(i -> i < inside.size()).count();
      from = to;
    }
    double n = inside.size();
    return (ranks - n * (n + 1) / 2) / (n * outside.size());
  }

  private static double confidence(int i, List<Answer> inside, List<Answer> outside) {
    int in = inside.size();
    return i < in ? inside.get(i).confidence() : outside.get(i - in).confidence();
  }

  /** The share that is right and accepted, where one in ten sentences without an intent is. */
  static double rightAtTenPercent(List<Answer> inside, List<Answer> outside) {
    double[] scores = outside.stream().mapToDouble(Answer::confidence).toArray();
    double threshold = quantile(scores, 1 - ACCEPTED);
    long right =
        inside.stream().filter(answer -> answer.right() && answer.confidence() > threshold).count();
    return (double) right / inside.size();
  }

  static double cpuMillis(List<Answer> answers, double share) {
    return quantile(answers.stream().mapToDouble(Answer::cpuMillis).toArray(), share);
  }

  /** Between the two values nearest to the place, where it lies between them. */
  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
