package org.warmline.understanding.codes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warmline.understanding.words.Words;

/**
 * How a name that was said is written: {@code with double n}, {@code with a y}, {@code with two
 * l's}, {@code without an e}, {@code with a k at the start}.
 *
 * @param letters in lower case
 * @param end index of the first word behind the hint
 */
record NameHint(String letters, Kind kind, int end) {

  /** What is said of the letters. */
  enum Kind {
    WITH,
    DOUBLED,
    SINGLE,
    WITHOUT,
    AT_START,
    AT_END
  }

  /** What is usually heard where these letters are written. */
  private static final Map<String, List<String>> HEARD =
      Map.of(
          "y", List.of("i", "ie"),
          "i", List.of("y"),
          "k", List.of("c"),
          "c", List.of("k"),
          "z", List.of("s"),
          "s", List.of("z", "c"),
          "f", List.of("ph"),
          "ph", List.of("f", "v"),
          "ey", List.of("ay", "ai", "ei"),
          "ck", List.of("k"));

  private static final Map<String, Kind> ENDS =
      Map.of(
          "at the start", Kind.AT_START,
          "at the beginning", Kind.AT_START,
          "at the front", Kind.AT_START,
          "at the end", Kind.AT_END);

  static Optional<NameHint> at(Words words, int i) {
    boolean with = words.at(i).equals("with");
    int at = with || words.at(i).equals("without") ? i + 1 : i;
    String second = words.at(at + 1);
    boolean goesOn = words.at(at + 2).length() == 1;
    if (words.at(at).equals("double") && isLetter(second) && !goesOn) {
      return Optional.of(new NameHint(second, Kind.DOUBLED, at + 2));
    }
    boolean two = words.at(at).equals("two") || words.at(at).equals("2");
    boolean one = with && (words.at(at).equals("one") || words.at(at).equals("1"));
    if ((two || one) && second.matches("[a-z]('?s)?")) {
      String letter = second.substring(0, 1);
      return Optional.of(new NameHint(letter, two ? Kind.DOUBLED : Kind.SINGLE, at + 2));
    }
    boolean article = words.at(at).equals("a") || words.at(at).equals("an");
    return at > i && article && isLetter(second) ? named(words, at + 1, with) : Optional.empty();
  }

  /** The letter or two behind "with a", and where in the name they are. */
  private static Optional<NameHint> named(Words words, int i, boolean with) {
    boolean pair = HEARD.containsKey(words.at(i) + words.at(i + 1)) && isLetter(words.at(i + 1));
    String letters = pair ? words.at(i) + words.at(i + 1) : words.at(i);
    int end = pair ? i + 2 : i + 1;
    for (Map.Entry<String, Kind> place : ENDS.entrySet()) {
      if (words.reads(end, place.getKey())) {
        return Optional.of(new NameHint(letters, with ? place.getValue() : Kind.WITHOUT, end + 3));
      }
    }
    return Optional.of(new NameHint(letters, with ? Kind.WITH : Kind.WITHOUT, end));
  }

  private static boolean isLetter(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  /** The name as it is written then; the same where the hint does not fit. */
  String apply(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (kind) {
      case DOUBLED -> doubled(name, lower);
      case SINGLE -> replaced(name, lower.lastIndexOf(letters + letters), 2, letters);
      case WITHOUT -> replaced(name, lower.lastIndexOf(letters), letters.length(), "");
      case AT_START -> lower.startsWith(letters) ? name : begun(name, lower);
      case AT_END -> lower.endsWith(letters) ? name : name + letters;
      case WITH -> with(name, lower);
    };
  }

  private String doubled(String name, String lower) {
    return lower.contains(letters + letters)
        ? name
        : replaced(name, lower.lastIndexOf(letters), 1, letters + letters);
  }

  private String with(String name, String lower) {
    if (lower.contains(letters)) {
      return name;
    }
    for (String heard : HEARD.getOrDefault(letters, List.of())) {
      int at = lower.lastIndexOf(heard);
      if (at > 0) {
        return replaced(name, at, heard.length(), letters);
      }
    }
    return letters.equals("e") ? name + letters : name;
  }

  private String begun(String name, String lower) {
    boolean alike = HEARD.getOrDefault(letters, List.of()).stream().anyMatch(lower::startsWith);
    return alike ? NameCase.write(letters + lower.substring(1)) : name;
  }

  private static String replaced(String name, int at, int length, String by) {
    return at < 0 ? name : name.substring(0, at) + by + name.substring(at + length);
  }
}
