package org.warmline.understanding.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lays what was heard over the shape of a code, with letters and digits that are easily confused
 * taken for one another, and tells how well a given code explains what was heard. Stateless.
 */
final class CodeDecoder {
  private static final int BEAM = 12;

  /** Whatever needs more guessing is no reading; cut off at once, or sentences would be slow. */
  private static final double MOST_COST = 3.5;

  private static final double MISSED = 1.5;

  /** A code and how much of it had to be guessed. */
  record Guess(String code, double cost) {}

  private CodeDecoder() {}

  /** The likeliest codes of a shape, best first. */
  static List<Guess> guesses(List<Unit> units, String pattern) {
    boolean british = UkPostcodes.isShape(pattern);
    Map<Integer, Map<String, Double>> open = new TreeMap<>();
    open.put(0, new HashMap<>(Map.of("", 0.0)));
    for (Unit unit : units) {
      Map<Integer, Map<String, Double>> next = new TreeMap<>();
      open.forEach(
          (at, codes) ->
              best(codes).forEach(guess -> advance(guess, unit, pattern, british, next)));
      open = next;
    }
    return best(open.getOrDefault(pattern.length(), Map.of()));
  }

  private static void advance(
      Guess guess,
      Unit unit,
      String pattern,
      boolean british,
      Map<Integer, Map<String, Double>> next) {
    put(next, guess.code(), guess.cost() + unit.skipCost());
    for (Unit.Option option : unit.options()) {
      List<Guess> laid = List.of(new Guess(guess.code(), guess.cost() + option.cost()));
      for (int k = 0; k < option.symbols().length(); k++) {
        List<Guess> longer = new ArrayList<>();
        for (Guess each : laid) {
          lay(each, option.symbols().charAt(k), pattern, british, longer);
        }
        laid = longer;
      }
      laid.forEach(each -> put(next, each.code(), each.cost()));
    }
  }

  private static void lay(
      Guess guess, char heard, String pattern, boolean british, List<Guess> laid) {
    int at = guess.code().length();
    if (at >= pattern.length()) {
      return;
    }
    boolean digit = pattern.charAt(at) == '9';
    List<Character> meant = new ArrayList<>(Confusions.alike(heard));
    meant.add(heard);
    for (char symbol : meant) {
      double cost = guess.cost() + Confusions.cost(heard, symbol);
      boolean fits = Character.isDigit(symbol) == digit && cost <= MOST_COST;
      if (!fits) {
        continue;
      }
      String code = guess.code() + symbol;
      if (!british || UkPostcodes.isPossible(code, pattern)) {
        laid.add(new Guess(code, cost));
      }
    }
  }

  private static void put(Map<Integer, Map<String, Double>> to, String code, double cost) {
    if (cost > MOST_COST) {
      return;
    }
    to.computeIfAbsent(code.length(), key -> new HashMap<>()).merge(code, cost, Math::min);
  }

  private static List<Guess> best(Map<String, Double> codes) {
    return codes.entrySet().stream()
        .map(entry -> new Guess(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Guess::cost).thenComparing(Guess::code))
        .limit(BEAM)
        .toList();
  }

  /** What it costs to have heard the units when the code was meant. */
  static double cost(List<Unit> units, String code) {
    double[] costs = new double[code.length() + 1];
    for (int at = 1; at < costs.length; at++) {
      costs[at] = costs[at - 1] + MISSED;
    }
    for (Unit unit : units) {
      double[] next = new double[costs.length];
      for (int at = 0; at < costs.length; at++) {
        next[at] = costs[at] + unit.skipCost();
        for (Unit.Option option : unit.options()) {
          next[at] = Math.min(next[at], ended(costs, option, code, at));
        }
      }
      for (int at = 1; at < next.length; at++) {
        next[at] = Math.min(next[at], next[at - 1] + MISSED);
      }
      costs = next;
    }
    return costs[code.length()];
  }

  private static double ended(double[] costs, Unit.Option option, String code, int at) {
    String symbols = option.symbols();
    int from = at - symbols.length();
    double cost = option.cost();
    for (int k = 0; k < symbols.length(); k++) {
      if (from + k < 0) {
        return Double.MAX_VALUE;
      }
      cost += Confusions.cost(symbols.charAt(k), code.charAt(from + k));
    }
    return costs[from] + cost;
  }
}
