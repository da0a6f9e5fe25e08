package org.warmline.understanding.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.warmline.understanding.codes.Unit.Option;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Turns the words of an answer into units of a code: spelling words, {@code k as in kilo}, letters
 * by sound, digits, {@code double two}, groups such as {@code forty seven}, and glued spellings
 * such as {@code Kx472Q}.
 */
final class UnitReader {
  private static final double BY_SOUND = 0.15;

  /** A misheard spelling word still begins with its letter: "lena" for "lima". */
  private static final double BY_INITIAL = 0.55;

  /** Names of letters that may be two letters: "de" for D and for D E. */
  private static final Set<String> TWO_LETTERS = WordSet.of("okay ok de ef em en es el ex ar ay");

  private static final Pattern LETTERS = Pattern.compile("[a-z]+");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");
  private static final Pattern FIGURES = Pattern.compile("\\d{2,12}(-\\d+)*|\\d+([-,.]\\d+)+");

  private static final double BY_LETTERS = 0.2;
  private static final double SKIP_FILLER = 0.05;
  private static final double SKIP_WORD = 0.6;
  private static final double SKIP_SYMBOL = 0.9;
  private static final Set<String> FILLERS =
      Set.of(
          "it's",
          "its",
          "it",
          "is",
          "that's",
          "that",
          "my",
          "the",
          "a",
          "an",
          "booking",
          "reference",
          "number",
          "code",
          "order",
          "confirmation",
          "yes",
          "yeah",
          "so",
          "and",
          "then",
          "please",
          "letter",
          "letters",
          "digit",
          "digits",
          "capital",
          "dash",
          "hyphen",
          "space",
          "would",
          "be",
          "sure",
          "zip",
          "postal",
          "record",
          "locator",
          "hi",
          "thanks",
          "thank",
          "well",
          "oh",
          "like",
          "think",
          "postcode",
          "you",
          "i",
          "have",
          "got",
          "here",
          "was",
          "believe",
          "okay",
          "ok");
  private static final Set<String> EXPLAINS = Set.of("as", "for", "like", "in", "is");

  private UnitReader() {}

  static List<Unit> read(Words words) {
    List<Unit> units = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Unit unit = at(words, i);
      units.add(unit);
      i = unit.end();
    }
    return units;
  }

  private static Unit at(Words words, int i) {
    return explained(words, i)
        .or(() -> multiple(words, i))
        .or(() -> joined(words, i))
        .or(() -> group(words, i))
        .orElseGet(() -> single(words, i));
  }

  /** "K as in kilo": where letter and word disagree, the word is heard better than the letter. */
  private static Optional<Unit> explained(Words words, int i) {
    Optional<Character> letter =
        Alphabet.findPlain(words.at(i)).or(() -> Alphabet.findLetterBySound(words.at(i)));
    int at = i + 1;
    at = words.reads(at, "as in") ? at + 2 : words.is(at, EXPLAINS) ? at + 1 : at;
    boolean xray = words.reads(at, "x ray");
    String word = xray ? "xray" : words.at(at);
    boolean fits =
        letter.isPresent()
            && Character.isLetter(letter.get())
            && at > i + 1
            && word.length() > 1
            && word.matches("[a-z']+");
    if (!fits) {
      return repeated(words, i, letter);
    }
    char initial = Character.toUpperCase(word.charAt(0));
    boolean agrees = initial == letter.orElseThrow();
    boolean spoken = words.reads(i + 1, "as in") || Alphabet.isSpellingWord(word);
    boolean digit =
        NumberWords.small(word).isPresent() || Alphabet.findDigitBySound(word).isPresent();
    if (!agrees && (!spoken || digit)) {
      return Optional.empty();
    }
    Option option = new Option(String.valueOf(initial), agrees ? 0 : 0.4);
    return Optional.of(new Unit(List.of(option), SKIP_SYMBOL, i, xray ? at + 2 : at + 1));
  }

  /** "K kilo". */
  private static Optional<Unit> repeated(Words words, int i, Optional<Character> letter) {
    String next = words.at(i + 1);
    boolean same =
        letter.isPresent()
            && words.at(i).length() == 1
            && Alphabet.isSpellingWord(next)
            && Alphabet.findPlain(next).equals(letter);
    return same
        ? Optional.of(unit(String.valueOf(letter.orElseThrow()), 0, SKIP_SYMBOL, i, i + 2))
        : Optional.empty();
  }

  private static Optional<Unit> multiple(Words words, int i) {
    int times = words.at(i).equals("double") ? 2 : words.at(i).equals("triple") ? 3 : 0;
    if (times == 0 || i + 1 >= words.size()) {
      return Optional.empty();
    }
    Unit next = joined(words, i + 1).orElseGet(() -> single(words, i + 1));
    List<Option> options = new ArrayList<>();
    boolean doubleU = times == 2 && (words.at(i + 1).equals("u") || words.at(i + 1).equals("you"));
    if (doubleU) {
      options.add(new Option("W", 0));
    }
    for (Option option : next.options()) {
      if (option.symbols().length() == 1) {
        options.add(
            new Option(option.symbols().repeat(times), option.cost() + (doubleU ? 0.3 : 0)));
      }
    }
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(new Unit(options, SKIP_SYMBOL, i, next.end()));
  }

  private static Optional<Unit> joined(Words words, int i) {
    if (words.reads(i, "x ray") || words.reads(i, "ex ray")) {
      return Optional.of(unit("X", 0, SKIP_SYMBOL, i, i + 2));
    }
    return Optional.empty();
  }

  private static Optional<Unit> group(Words words, int i) {
    String word = words.at(i);
    if (FIGURES.matcher(word).matches()) {
      return Optional.of(unit(word.replaceAll("\\D", ""), 0, SKIP_SYMBOL, i, i + 1));
    }
    Optional<Num> number = hundred(words, i).or(() -> NumberWords.cardinal(words, i));
    boolean plainDigit = number.isPresent() && number.get().value() < 10;
    if (number.isEmpty() || plainDigit || word.matches("\\d") || word.equals("a")) {
      return Optional.empty();
    }
    int value = number.get().value();
    List<Option> options = new ArrayList<>();
    options.add(new Option(String.valueOf(value), 0));
    boolean tensAndUnit = value > 20 && value < 100 && value % 10 != 0;
    if (tensAndUnit) {
      options.add(new Option(value / 10 * 10 + String.valueOf(value % 10), 0.4));
    }
    return Optional.of(new Unit(options, SKIP_SYMBOL, i, number.get().end()));
  }

  /** "Eight hundred five five five": digits follow, not a longer number. */
  private static Optional<Num> hundred(Words words, int i) {
    Optional<Integer> digit = NumberWords.small(words.at(i)).filter(n -> n > 0 && n < 10);
    boolean digits =
        NumberWords.small(words.at(i + 2)).filter(n -> n < 10).isPresent()
            && NumberWords.small(words.at(i + 3)).isPresent();
    return words.at(i + 1).equals("hundred") && digits
        ? digit.map(n -> new Num(100 * n, i + 2))
        : Optional.empty();
  }

  private static Unit single(Words words, int i) {
    String word = words.at(i);
    List<Option> options = new ArrayList<>();
    Alphabet.findPlain(word).ifPresent(c -> options.add(new Option(String.valueOf(c), 0)));
    boolean plain = !options.isEmpty();
    if (word.equals("o")) {
      options.add(new Option("0", 0.05));
    }
    Alphabet.findLetterBySound(word)
        .ifPresent(c -> options.add(new Option(String.valueOf(c), BY_SOUND)));
    Alphabet.findDigitBySound(word)
        .ifPresent(
            c -> options.add(new Option(String.valueOf(c), word.equals("oh") ? 0.05 : BY_SOUND)));
    if (word.equals("oh")) {
      options.add(new Option("O", 0.05));
    }
    boolean glued = words.glued(i) || words.glued(i + 1);
    boolean letters = LETTERS.matcher(word).matches();
    int length = word.length();
    boolean spelled = letters && length >= 2 && length <= 3 && (glued || isCapitals(words, i));
    if ((!plain && spelled)
        || (!plain && letters && length == 2 && options.isEmpty() && !FILLERS.contains(word))) {
      options.add(new Option(word.toUpperCase(Locale.ROOT), spelled ? 0 : 0.2));
    }
    if (TWO_LETTERS.contains(word)) {
      options.add(new Option(word.substring(0, 2).toUpperCase(Locale.ROOT), BY_LETTERS));
    }
    boolean usual = letters && length >= 4 && length <= 9;
    if (options.isEmpty() && usual && !FILLERS.contains(word)) {
      options.add(new Option(word.substring(0, 1).toUpperCase(Locale.ROOT), BY_INITIAL));
    }
    double skip = FILLERS.contains(word) ? SKIP_FILLER : plain ? SKIP_SYMBOL : SKIP_WORD;
    return new Unit(options, skip, i, i + 1);
  }

  private static boolean isCapitals(Words words, int i) {
    String raw = words.get(i).raw();
    return raw.length() > 1 && CAPITALS.matcher(raw).matches();
  }

  private static Unit unit(String symbols, double cost, double skip, int start, int end) {
    return new Unit(List.of(new Option(symbols, cost)), skip, start, end);
  }
}
