package org.warmline.understanding.codes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmline.understanding.words.Words;

/**
 * Reads telephone numbers and e-mail addresses, spoken or written. Numbers of ten digits are taken
 * as North American. Immutable, may be shared between threads.
 */
public final class SpokenContacts {
  private static final Pattern EMAIL =
      Pattern.compile("[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,4}");

  /** The number in E.164 form. */
  public Optional<CodeReading> readPhone(Words words) {
    StringBuilder digits = new StringBuilder();
    boolean plus = words.contains("+") || words.at(0).equals("plus");
    int start = -1;
    int end = 0;
    for (Unit unit : UnitReader.read(words)) {
      Optional<String> number =
          unit.options().stream()
              .map(Unit.Option::symbols)
              .filter(s -> s.matches("\\d+"))
              .findFirst();
      if (number.isPresent() && !words.at(unit.start()).equals("to")) {
        digits.append(number.get());
        start = start < 0 ? unit.start() : start;
        end = unit.end();
      }
    }
    int count = digits.length();
    String value =
        plus ? "+" + digits : count == 10 ? "+1" + digits : count == 11 ? "+" + digits : "";
    boolean fits = value.matches("\\+[1-9]\\d{7,14}");
    return fits ? Optional.of(new CodeReading(value, 0, true, start, end)) : Optional.empty();
  }

  /** The address in lower case. */
  public Optional<String> readEmail(String sentence) {
    String text = sentence.length() > 500 ? sentence.substring(0, 500) : sentence;
    String lower = text.toLowerCase(Locale.ROOT).replaceAll("[,;!?]|\\.(?=\\s|$)", " ");
    String joined =
        lower
            .replaceAll("\\bit'?s\\b|\\bmy e-?mail( address)? is\\b|\\bthat'?s\\b|\\bis\\b", " ")
            .replaceAll("\\s+(?:dot|point)\\s+", ".")
            .replaceAll("\\s+(?:at|@)\\s+", "@")
            .replaceAll("\\s+underscore\\s+", "_")
            .replaceAll("\\s+(?:dash|hyphen)\\s+", "-");
    Matcher found = EMAIL.matcher(joined);
    return found.find() ? Optional.of(withSpelledFront(joined, found)) : Optional.empty();
  }

  /** "j o h n at example dot com": single letters before the sign belong to it. */
  private static String withSpelledFront(String joined, Matcher found) {
    String front = joined.substring(0, found.start());
    Matcher letters = Pattern.compile("((?:\\b[a-z0-9] )+)$").matcher(front);
    boolean spelled = letters.find() && found.group().indexOf('@') == 1;
    return (spelled ? letters.group(1).replace(" ", "") : "") + found.group();
  }
}
