package org.warmline.understanding.codes;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warmline.understanding.words.Words;

/**
 * How a name that was said is written: {@code with double n}, {@code with a y}, {@code with two
 * l's}.
 *
 * @param end index of the first word behind
 */
record NameHint(char letter, boolean doubled, int end) {
  /** What is usually heard where this letter is written. */
  private static final Map<Character, String> HEARD =
      Map.of('y', "i", 'i', "y", 'k', "c", 'c', "k", 'z', "s", 's', "z", 'f', "ph");

  static Optional<NameHint> at(Words words, int i) {
    boolean with = words.at(i).equals("with");
    int at = with ? i + 1 : i;
    String second = words.at(at + 1);
    boolean one = second.length() == 1 && Character.isLetter(second.charAt(0));
    boolean goesOn = words.at(at + 2).length() == 1;
    if (words.at(at).equals("double") && one && !goesOn) {
      return Optional.of(new NameHint(second.charAt(0), true, at + 2));
    }
    boolean two = words.at(at).equals("two") || words.at(at).equals("2");
    if (two && second.matches("[a-z]('?s)?")) {
      return Optional.of(new NameHint(second.charAt(0), true, at + 2));
    }
    boolean article = words.at(at).equals("a") || words.at(at).equals("an");
    return with && article && one
        ? Optional.of(new NameHint(second.charAt(0), false, at + 2))
        : Optional.empty();
  }

  /** The name as it is written then; the same where the hint does not fit. */
  String apply(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String sign = String.valueOf(letter);
    if (doubled) {
      int at = lower.lastIndexOf(letter);
      return at < 0 || lower.contains(sign + sign)
          ? name
          : name.substring(0, at + 1) + sign + name.substring(at + 1);
    }
    if (lower.indexOf(letter) >= 0) {
      return name;
    }
    String heard = HEARD.getOrDefault(letter, "");
    int at = heard.isEmpty() ? -1 : lower.lastIndexOf(heard);
    if (at > 0) {
      return name.substring(0, at) + sign + name.substring(at + heard.length());
    }
    return letter == 'e' ? name + sign : name;
  }
}
