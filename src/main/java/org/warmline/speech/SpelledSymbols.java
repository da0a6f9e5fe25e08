package org.warmline.speech;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How much of a spelled code has been said: one sign a symbol, {@code A} a letter, {@code 9} a
 * digit, {@code ?} a word that may be either. No code is read here, it is only counted.
 */
final class SpelledSymbols {
  private static final Pattern APART = Pattern.compile("[\\s.,-]+");

  private SpelledSymbols() {}

  /** The symbols that the text ends with; empty when its last word is none. */
  static String trailing(String text, TurnWords language) {
    StringBuilder symbols = new StringBuilder();
    List<String> raw =
        APART
            .splitAsStream(text.strip().replaceAll("(?i)\\bx[ -]?ray", "xray"))
            .filter(word -> !word.isEmpty())
            .toList();
    int at = 0;
    while (at < raw.size()) {
      Optional<String> of = symbols(raw.get(at), language);
      int explained = of.isPresent() ? explained(raw, at, language) : 0;
      if (of.isEmpty() && !isFilled(raw.get(at), language)) {
        symbols.setLength(0);
      }
      of.ifPresent(symbols::append);
      at += 1 + explained;
    }
    return symbols.toString();
  }

  /** Hesitating between two symbols does not end the code. */
  private static boolean isFilled(String word, TurnWords language) {
    return language.is("hesitation", plain(word)) || plain(word).isEmpty();
  }

  private static Optional<String> symbols(String word, TurnWords language) {
    String plain = plain(word);
    if (plain.matches("[a-z]?[0-9]*[a-z]?[0-9]+[a-z]?|[a-z]{1,3}[0-9]+[a-z]{0,3}|[a-z]")) {
      return Optional.of(shape(plain));
    }
    if (language.is("either", plain)) {
      return Optional.of("?");
    }
    if (language.is("digit", plain) || language.is("tens", plain)) {
      return Optional.of("9");
    }
    if (language.is("teens", plain)) {
      return Optional.of("99");
    }
    if (language.is("letter", plain)) {
      return Optional.of("A");
    }
    boolean letters = word.matches("[A-Z]{2,3}[?.!]?") || plain.matches("[^aeiou0-9]{2,3}");
    return letters ? Optional.of(shape(plain)) : Optional.empty();
  }

  private static String shape(String plain) {
    return plain.replaceAll("[a-z]", "A").replaceAll("[0-9]", "9");
  }

  private static String plain(String word) {
    return String.join("", TurnWords.split(word));
  }

  /** How many words after a letter only explain it: "K for kilo", "M as in Mary". */
  private static int explained(List<String> raw, int at, TurnWords language) {
    String letter = plain(raw.get(at));
    for (int link = 1; link <= 2 && at + 1 + link < raw.size(); link++) {
      String words = joined(raw.subList(at + 1, at + 1 + link));
      boolean links = language.is("spelled", words);
      if (letter.length() == 1 && links && plain(raw.get(at + 1 + link)).startsWith(letter)) {
        return link + 1;
      }
    }
    return 0;
  }

  private static String joined(List<String> words) {
    return String.join(" ", words.stream().map(SpelledSymbols::plain).toList());
  }

  /** How far the symbols fill the pattern. */
  static Filling filling(String symbols, String pattern) {
    if (symbols.isEmpty()) {
      return Filling.NONE;
    }
    int missing = pattern.length() - symbols.length();
    if (missing > 0) {
      boolean ending = fits(symbols, pattern.substring(missing));
      boolean beginning = fits(symbols, pattern.substring(0, symbols.length()));
      return ending && !beginning ? Filling.ENDING : Filling.PARTLY;
    }
    return missing == 0 && fits(symbols, pattern) ? Filling.FULL : Filling.OTHERWISE;
  }

  private static boolean fits(String symbols, String pattern) {
    return IntStream.range(0, pattern.length())
        .allMatch(i -> symbols.charAt(i) == '?' || symbols.charAt(i) == pattern.charAt(i));
  }

  /** What a spelled code's symbols are to its pattern. */
  enum Filling {
    NONE,
    /** Too short for the beginning, but its end: what came before was misheard. */
    ENDING,
    PARTLY,
    FULL,
    /** As long or longer, but not of its shape: something was misheard. */
    OTHERWISE
  }
}
