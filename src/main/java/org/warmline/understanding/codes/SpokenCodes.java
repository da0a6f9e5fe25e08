package org.warmline.understanding.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.warmline.understanding.words.Words;

/**
 * Reads spelled codes by the shape they must have: {@code A} a letter and {@code 9} a digit a
 * position. The cheapest way to lay the heard units over the shape wins, with repairs such as O for
 * 0 where the shape asks for it. Immutable, may be shared between threads.
 */
public final class SpokenCodes {
  private static final double MOST_COST = 2.2;
  private static final double REPAIR = 0.35;
  private static final double DOUBT = 0.25;
  private static final int MOST_WORDS = 60;
  private static final int BEAM = 8;
  private static final int LONGEST_FREE = 20;
  private static final Map<Character, String> DIGIT_FOR =
      Map.of('O', "0", 'I', "1", 'L', "1", 'Z', "2", 'S', "5", 'B', "8", 'G', "6", 'Q', "0");
  private static final Map<Character, String> LETTER_FOR =
      Map.of('0', "OQ", '1', "IL", '2', "Z", '5', "S", '8', "B", '6', "G", '4', "A");
  private static final Map<String, Set<String>> NAMES =
      Map.of(
          "postal_code", Set.of("postal", "zip", "postcode"),
          "booking_reference", Set.of("booking", "reference", "confirmation", "locator"),
          "order_number", Set.of("order"));

  private record Path(String code, double cost, int start, int end) {}

  /**
   * Reads an answer to the question for a code, leniently.
   *
   * @param pattern the shape; empty when any letters and digits will do
   */
  public Optional<CodeReading> readExpected(Words words, String pattern) {
    if (words.size() == 0 || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    List<Unit> units = UnitReader.read(words);
    return pattern.isEmpty() ? readAny(units) : fit(units, pattern, true);
  }

  /** Finds a code that was given without being asked for; only one that is plainly there. */
  public Optional<CodeReading> findUnexpected(Words words, String slot, String pattern) {
    if (words.size() > 4 * MOST_WORDS || pattern.length() < 4) {
      return Optional.empty();
    }
    boolean named = isNamed(words, slot);
    if (pattern.indexOf('A') < 0 && !named) {
      return Optional.empty();
    }
    List<Unit> units = UnitReader.read(words);
    Optional<CodeReading> best = Optional.empty();
    for (List<Unit> run : runs(units, named)) {
      Optional<CodeReading> reading = fit(run, pattern, false);
      if (reading.isPresent() && (best.isEmpty() || reading.get().cost() < best.get().cost())) {
        best = reading;
      }
    }
    return best;
  }

  /** Whether the sentence names this slot rather than leaving open which number it gives. */
  public static boolean isNamed(Words words, String slot) {
    Set<String> names = NAMES.getOrDefault(slot, Set.of(slot.split("_", -1)[0]));
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, names)) {
        return true;
      }
    }
    return false;
  }

  /** Unbroken stretches of units that spell something. */
  private static List<List<Unit>> runs(List<Unit> units, boolean named) {
    List<List<Unit>> runs = new ArrayList<>();
    List<Unit> run = new ArrayList<>();
    for (Unit unit : units) {
      boolean spells =
          unit.options().stream().anyMatch(o -> o.cost() <= (named ? 0.15 : 0.05))
              && !(run.isEmpty() && unit.skipCost() < 0.1);
      if (spells) {
        run.add(unit);
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    runs.add(run);
    return runs;
  }

  private static Optional<CodeReading> fit(List<Unit> units, String pattern, boolean lenient) {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    Map<Integer, List<Path>> open = new HashMap<>();
    open.put(0, List.of(new Path("", 0, -1, -1)));
    for (Unit unit : units) {
      open = advance(open, unit, pattern, lenient);
    }
    List<Path> done =
        open.getOrDefault(pattern.length(), List.of()).stream()
            .sorted(Comparator.comparingDouble(Path::cost))
            .toList();
    double most = lenient ? MOST_COST : 0.5;
    if (done.isEmpty() || done.getFirst().cost() > most) {
      return Optional.empty();
    }
    Path best = done.getFirst();
    boolean rival =
        done.stream()
            .anyMatch(p -> !p.code().equals(best.code()) && p.cost() < best.cost() + DOUBT);
    boolean certain = !rival && best.cost() < 0.8;
    return Optional.of(
        new CodeReading(best.code(), best.cost(), certain, best.start(), best.end()));
  }

  private static Map<Integer, List<Path>> advance(
      Map<Integer, List<Path>> open, Unit unit, String pattern, boolean lenient) {
    Map<Integer, List<Path>> next = new HashMap<>();
    open.forEach(
        (position, paths) -> {
          for (Path path : paths) {
            boolean inside = position > 0 && position < pattern.length();
            double skip = lenient ? unit.skipCost() : inside ? 9 : unit.skipCost() < 0.1 ? 0 : 9;
            add(
                next,
                position,
                new Path(path.code(), path.cost() + skip, path.start(), path.end()));
            for (Unit.Option option : unit.options()) {
              for (Path laid : lay(option.symbols(), pattern, position, lenient)) {
                double cost = path.cost() + option.cost() + laid.cost();
                int start = path.start() < 0 ? unit.start() : path.start();
                add(
                    next,
                    position + option.symbols().length(),
                    new Path(path.code() + laid.code(), cost, start, unit.end()));
              }
            }
          }
        });
    return next;
  }

  private static void add(Map<Integer, List<Path>> to, int position, Path path) {
    List<Path> old = to.getOrDefault(position, List.of());
    List<Path> all = new ArrayList<>(old);
    all.removeIf(p -> p.code().equals(path.code()) && p.cost() > path.cost());
    if (all.stream().noneMatch(p -> p.code().equals(path.code()))) {
      all.add(path);
    }
    all.sort(Comparator.comparingDouble(Path::cost));
    to.put(position, all.subList(0, Math.min(BEAM, all.size())));
  }

  /** The symbols as the pattern wants them from {@code position} on, with what repairs cost. */
  private static List<Path> lay(String symbols, String pattern, int position, boolean repair) {
    if (position + symbols.length() > pattern.length()) {
      return List.of();
    }
    List<Path> laid = List.of(new Path("", 0, 0, 0));
    for (int k = 0; k < symbols.length(); k++) {
      char symbol = symbols.charAt(k);
      boolean digit = pattern.charAt(position + k) == '9';
      String fitting = String.valueOf(symbol);
      double cost = 0;
      if (digit != Character.isDigit(symbol)) {
        fitting = repair ? (digit ? DIGIT_FOR : LETTER_FOR).getOrDefault(symbol, "") : "";
        cost = REPAIR;
      }
      List<Path> longer = new ArrayList<>();
      for (Path path : laid) {
        for (int f = 0; f < fitting.length(); f++) {
          longer.add(
              new Path(path.code() + fitting.charAt(f), path.cost() + cost + 0.02 * f, 0, 0));
        }
      }
      laid = longer;
    }
    return laid;
  }

  /** Whether a unit can hardly be anything but spelled. */
  private static boolean isSymbol(Unit unit) {
    return unit.skipCost() > 0.8 && !unit.options().isEmpty();
  }

  private static Optional<CodeReading> readAny(List<Unit> units) {
    StringBuilder code = new StringBuilder();
    Set<Integer> places = new TreeSet<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      boolean among = i + 1 < units.size() && isSymbol(units.get(i + 1));
      Optional<Unit.Option> plain =
          unit.options().stream().filter(option -> option.cost() <= 0.05).findFirst();
      if (plain.isPresent() && (isSymbol(unit) || among)) {
        code.append(plain.get().symbols());
        places.add(unit.start());
        places.add(unit.end());
      }
    }
    if (code.length() < 3 || code.length() > LONGEST_FREE) {
      return Optional.empty();
    }
    TreeSet<Integer> sorted = new TreeSet<>(places);
    return Optional.of(new CodeReading(code.toString(), 0, true, sorted.first(), sorted.last()));
  }
}
