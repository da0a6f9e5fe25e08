package org.warmline.understanding.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.understanding.words.Words;

/**
 * Makes one code of all that a recognizer may have heard: the code that explains the readings
 * together best. Immutable, may be shared between threads.
 */
public final class CodeMerge {
  private static final int MOST_READINGS = 8;
  private static final int MOST_WORDS = 60;
  private static final double DOUBT = 0.4;
  private static final double MOST_COST = 3.2;
  private static final double BEST_READING = 0.5;

  /** The code of one of the shapes, out of readings of the same sound, likeliest first. */
  public Optional<CodeReading> merge(List<Words> readings, List<String> patterns) {
    List<List<Unit>> heard =
        readings.stream()
            .filter(words -> words.size() > 0 && words.size() <= MOST_WORDS)
            .limit(MOST_READINGS)
            .map(LooseUnits::read)
            .toList();
    List<CodeDecoder.Guess> ranked = ranked(heard, patterns);
    if (ranked.isEmpty() || ranked.get(0).cost() > MOST_COST) {
      return Optional.empty();
    }
    CodeDecoder.Guess best = ranked.get(0);
    boolean rival = ranked.size() > 1 && ranked.get(1).cost() < best.cost() + DOUBT;
    boolean certain = !rival && best.cost() < 0.8;
    return Optional.of(
        new CodeReading(best.code(), best.cost(), certain, 0, readings.get(0).size()));
  }

  static List<CodeDecoder.Guess> ranked(List<List<Unit>> heard, List<String> patterns) {
    Map<String, Double> guesses = new LinkedHashMap<>();
    for (String pattern : patterns) {
      for (List<Unit> units : heard) {
        for (CodeDecoder.Guess guess : CodeDecoder.guesses(units, pattern)) {
          guesses.computeIfAbsent(guess.code(), code -> together(heard, code));
        }
      }
    }
    List<CodeDecoder.Guess> ranked = new ArrayList<>();
    guesses.forEach((code, cost) -> ranked.add(new CodeDecoder.Guess(code, cost)));
    ranked.sort(Comparator.comparingDouble(CodeDecoder.Guess::cost));
    return ranked;
  }

  /** Of all readings, the first ones weighing more, and of the one that fits best. */
  private static double together(List<List<Unit>> heard, String code) {
    double sum = 0;
    double weights = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < heard.size(); i++) {
      double cost = CodeDecoder.cost(heard.get(i), code);
      double weight = 1.0 / (i + 1);
      sum += weight * cost;
      weights += weight;
      least = Math.min(least, cost + 0.1 * i);
    }
    return BEST_READING * least + (1 - BEST_READING) * sum / weights;
  }
}
