package org.warmline.understanding.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Corrects single symbols of a code that was read back: {@code no, Q not U}, {@code it's a five
 * instead of a nine}, {@code the last one is B as in Bravo}, {@code the third digit is seven}.
 * Whatever is not named stays. Immutable, may be shared between threads.
 */
public final class CodeCorrection {
  private static final Set<String> FILLERS =
      WordSet.of(
          "no nope nah sorry wait it's its it is that's that was a an the of and but should be"
              + " i said say meant mean wrong almost not with uh letter digit number character"
              + " one at in really actually please yes yeah as for like instead rather than ends end ending starts start begins begin");
  private static final Set<String> ENDS = WordSet.of("ends end ending");
  private static final Set<String> BEGINS = WordSet.of("starts start begins begin");
  private static final Set<String> WITH = WordSet.of("with in on");
  private static final Set<String> INSTEAD = WordSet.of("not instead rather than");
  private static final Set<String> KINDS = WordSet.of("letter digit number character one symbol");

  private record Symbol(char value, int start, int end) {}

  /**
   * The code with what the sentence corrects.
   *
   * @param code as it was read back
   * @param pattern its shape
   */
  public Optional<CodeReading> correct(Words words, String code, String pattern) {
    if (words.size() == 0 || words.size() > 30 || code.length() != pattern.length()) {
      return Optional.empty();
    }
    return placed(words, code, pattern)
        .or(() -> atEnd(words, code, pattern))
        .or(() -> swapped(words, code, pattern));
  }

  /** "Q not U", "not U but Q", "Q instead of U". */
  private static Optional<CodeReading> swapped(Words words, String code, String pattern) {
    List<Symbol> symbols = symbols(words);
    if (symbols.isEmpty() || symbols.size() > 2) {
      return Optional.empty();
    }
    Symbol first = symbols.getFirst();
    if (symbols.size() == 1) {
      return Optional.empty();
    }
    Symbol second = symbols.getLast();
    boolean notFirst = negated(words, first.start());
    boolean notSecond = between(words, first.end(), second.start());
    if (notFirst == notSecond) {
      return Optional.empty();
    }
    Symbol right = notFirst ? second : first;
    Symbol wrong = notFirst ? first : second;
    return replace(code, pattern, wrong, right);
  }

  private static boolean negated(Words words, int start) {
    int i = start - 1;
    while (words.at(i).equals("a") || words.at(i).equals("an") || words.at(i).equals("the")) {
      i--;
    }
    return words.at(i).equals("not");
  }

  private static boolean between(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, INSTEAD)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<CodeReading> replace(
      String code, String pattern, Symbol wrong, Symbol right) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < code.length(); i++) {
      boolean fits = (pattern.charAt(i) == '9') == Character.isDigit(right.value());
      if (code.charAt(i) == wrong.value() && fits) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int at = places.getFirst();
    int start = Math.min(wrong.start(), right.start());
    int end = Math.max(wrong.end(), right.end());
    return Optional.of(put(code, at, right.value(), places.size() == 1, start, end));
  }

  /** "The last letter is Q", "the third digit is seven". */
  private static Optional<CodeReading> placed(Words words, String code, String pattern) {
    for (int i = 0; i < words.size(); i++) {
      boolean last = words.at(i).equals("last") || words.at(i).equals("final");
      Optional<Num> nth = last ? Optional.of(new Num(-1, i + 1)) : NumberWords.ordinal(words, i);
      if (nth.isEmpty() || !words.is(nth.get().end(), KINDS)) {
        continue;
      }
      int behind = nth.get().end();
      List<Symbol> symbols =
          symbols(words).stream()
              .filter(s -> s.start() > behind && !negated(words, s.start()))
              .toList();
      int at = place(words.at(behind), nth.get().value(), pattern);
      if (symbols.isEmpty() || at < 0) {
        return Optional.empty();
      }
      Symbol right = symbols.getFirst();
      boolean fits = (pattern.charAt(at) == '9') == Character.isDigit(right.value());
      return fits
          ? Optional.of(put(code, at, right.value(), true, i, right.end()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** "It ends with Q", "it starts with K". */
  private static Optional<CodeReading> atEnd(Words words, String code, String pattern) {
    for (int i = 0; i + 1 < words.size(); i++) {
      boolean end = words.is(i, ENDS);
      if ((!end && !words.is(i, BEGINS)) || !words.is(i + 1, WITH)) {
        continue;
      }
      int behind = i;
      int at = end ? code.length() - 1 : 0;
      return symbols(words).stream()
          .filter(s -> s.start() > behind && !negated(words, s.start()))
          .findFirst()
          .filter(s -> (pattern.charAt(at) == '9') == Character.isDigit(s.value()))
          .map(s -> put(code, at, s.value(), true, behind, s.end()));
    }
    return Optional.empty();
  }

  /** The index of the n-th letter, digit or symbol, or -1. */
  private static int place(String kind, int n, String pattern) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < pattern.length(); i++) {
      boolean letter = pattern.charAt(i) == 'A';
      boolean counts =
          kind.equals("letter")
              ? letter
              : (!kind.equals("digit") && !kind.equals("number")) || !letter;
      if (counts) {
        places.add(i);
      }
    }
    int index = n < 0 ? places.size() - 1 : n - 1;
    return index >= 0 && index < places.size() ? places.get(index) : -1;
  }

  private static CodeReading put(
      String code, int at, char symbol, boolean certain, int start, int end) {
    String corrected = code.substring(0, at) + symbol + code.substring(at + 1);
    return new CodeReading(corrected, 0, certain, start, end);
  }

  /** "A not H": a little word where only a letter makes sense. */
  private static boolean isLetter(Words words, int i) {
    boolean little = words.at(i).equals("a") || words.at(i).equals("i");
    boolean last = words.at(i + 1).isEmpty() && words.at(i - 1).equals("not");
    return little && (words.is(i + 1, INSTEAD) || last);
  }

  /** The symbols of a sentence, each once; empty where it holds words that spell nothing. */
  private static List<Symbol> symbols(Words words) {
    List<Symbol> symbols = new ArrayList<>();
    for (Unit unit : UnitReader.read(words)) {
      String word = words.at(unit.start());
      boolean ordinal = NumberWords.ordinal(words, unit.start()).isPresent();
      boolean link =
          FILLERS.contains(word)
              && unit.end() == unit.start() + 1
              && !isLetter(words, unit.start());
      Optional<Unit.Option> plain =
          unit.options().stream()
              .filter(o -> o.symbols().length() == 1 && o.cost() <= 0.2)
              .findFirst();
      if (plain.isPresent() && !link && !ordinal) {
        symbols.add(new Symbol(plain.get().symbols().charAt(0), unit.start(), unit.end()));
      }
    }
    return symbols;
  }
}
