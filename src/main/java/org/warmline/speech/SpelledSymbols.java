package org.warmline.speech;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How much of a spelled code has been said. No code is read here, its symbols are only counted.
 *
 * @param trailing those that the text ends with, one sign each: {@code A} a letter, {@code 9} a
 *     digit, {@code ?} what may be either; empty when its last word is none
 * @param any whether there are any in the text
 */
record SpelledSymbols(String trailing, boolean any) {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}0-9']");
  private static final Pattern APART = Pattern.compile("[\\s.,-]+");
  private static final Pattern XRAY = Pattern.compile("(?i)\\bx[ -]?ray");
  private static final Pattern MIXED =
      Pattern.compile("[a-z]|[a-z]{0,3}[0-9]+[a-z]{0,3}|[^aeiou0-9']{2,3}");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,3}[?!]?");

  /** What the pattern's symbols have in common with those said. */
  enum Filling {
    NONE,
    /** Too short for the beginning, but its end: what came before was misheard. */
    ENDING,
    PARTLY,
    FULL,
    /** As long or longer, but not of its shape: something was misheard. */
    OTHERWISE
  }

  static SpelledSymbols of(String text, TurnWords language) {
    StringBuilder trailing = new StringBuilder();
    boolean any = false;
    List<String> written =
        APART
            .splitAsStream(XRAY.matcher(text).replaceAll("xray"))
            .filter(word -> !plain(word).isEmpty())
            .toList();
    int at = 0;
    while (at < written.size()) {
      String word = written.get(at);
      Optional<String> symbols = symbols(word, language);
      if (symbols.isEmpty() && !language.is("hesitation", plain(word))) {
        trailing.setLength(0);
      }
      any |= symbols.isPresent() && !isWord(plain(word), language);
      trailing.append(symbols.orElse(""));
      at += symbols.isPresent() ? 1 + explaining(written, at, language) : 1;
    }
    return new SpelledSymbols(trailing.toString(), any);
  }

  Filling filling(String pattern) {
    int missing = pattern.length() - trailing.length();
    if (trailing.isEmpty()) {
      return Filling.NONE;
    }
    if (missing <= 0) {
      return missing == 0 && fits(pattern) ? Filling.FULL : Filling.OTHERWISE;
    }
    boolean ending = fits(pattern.substring(missing));
    boolean beginning = fits(pattern.substring(0, trailing.length()));
    return ending && !beginning ? Filling.ENDING : Filling.PARTLY;
  }

  private boolean fits(String pattern) {
    return IntStream.range(0, pattern.length())
        .allMatch(i -> trailing.charAt(i) == '?' || trailing.charAt(i) == pattern.charAt(i));
  }

  private static Optional<String> symbols(String word, TurnWords language) {
    String plain = plain(word);
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
    return MIXED.matcher(plain).matches() || CAPITALS.matcher(word).matches()
        ? Optional.of(plain.replaceAll("\\p{L}", "A").replaceAll("[0-9]", "9"))
        : Optional.empty();
  }

  /** A word of its own as likely as a symbol: "I", "to". */
  private static boolean isWord(String word, TurnWords language) {
    return language.is("either", word) || language.is("unfinished", word);
  }

  /** How many words after a letter only explain it: "K for kilo", "M as in Mary". */
  private static int explaining(List<String> written, int at, TurnWords language) {
    String letter = plain(written.get(at));
    for (int link = 1; letter.length() == 1 && link < 3 && at + link + 1 < written.size(); link++) {
      List<String> words =
          written.subList(at + 1, at + 1 + link).stream().map(SpelledSymbols::plain).toList();
      boolean same = plain(written.get(at + 1 + link)).startsWith(letter);
      if (same && language.is("spelled", String.join(" ", words))) {
        return link + 1;
      }
    }
    return 0;
  }

  private static String plain(String word) {
    return SIGNS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
