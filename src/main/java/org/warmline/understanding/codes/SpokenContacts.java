package org.warmline.understanding.codes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Reads telephone numbers and e-mail addresses, spoken or written. Numbers of ten digits are taken
 * as North American, those that begin with a zero as British; an extension is left out. Immutable,
 * may be shared between threads.
 */
public final class SpokenContacts {
  private static final Set<String> EXTENSION = WordSet.of("extension ext x");
  private static final Set<String> MAIL = WordSet.of("email e-mail mail address emails");
  private static final Set<String> NO_DIGIT = WordSet.of("to for too be sea see you are why at");

  /** The number in E.164 form. */
  public Optional<CodeReading> readPhone(Words words) {
    StringBuilder digits = new StringBuilder();
    boolean plus = words.contains("+") || words.contains("plus");
    int start = -1;
    int end = 0;
    for (Unit unit : UnitReader.read(words)) {
      String first = words.at(unit.start());
      if (EXTENSION.contains(first) && digits.length() >= 7) {
        break;
      }
      Optional<String> number = digits(unit).filter(d -> !NO_DIGIT.contains(first));
      if (number.isPresent()) {
        digits.append(number.get());
        start = start < 0 ? unit.start() : start;
        end = unit.end();
      }
    }
    String value = international(digits.toString(), plus);
    boolean certain = plus || !value.startsWith("+44");
    boolean fits = value.matches("\\+[1-9]\\d{7,14}");
    return fits ? Optional.of(new CodeReading(value, 0, certain, start, end)) : Optional.empty();
  }

  private static Optional<String> digits(Unit unit) {
    return unit.options().stream()
        .map(Unit.Option::symbols)
        .filter(s -> s.matches("\\d+"))
        .findFirst();
  }

  private static String international(String digits, boolean plus) {
    if (plus) {
      return "+" + digits.replaceFirst("^440", "44");
    }
    if (digits.startsWith("00")) {
      return "+" + digits.substring(2);
    }
    if (digits.startsWith("0") && (digits.length() == 11 || digits.length() == 10)) {
      return "+44" + digits.substring(1);
    }
    boolean country = digits.length() == 11 || (digits.length() == 12 && digits.startsWith("44"));
    return digits.length() == 10 ? "+1" + digits : country ? "+" + digits : "";
  }

  /** The address in lower case. */
  public Optional<String> readEmail(String sentence) {
    return SpokenEmails.read(sentence);
  }

  /**
   * The words of a sentence that an address was read from; all of it where they don't stand out.
   */
  public String heardEmail(String sentence) {
    List<EmailPlaces.Place> places = EmailPlaces.find(sentence);
    return places.isEmpty()
        ? sentence
        : sentence.substring(places.getLast().from(), places.getLast().to());
  }

  /** An address that shows itself as one. */
  public Optional<String> findEmail(String sentence) {
    boolean written = sentence.indexOf('@') >= 0;
    Words words = Words.of(sentence);
    boolean spoken = words.contains("at") && words.contains("dot") && names(words);
    return written || spoken ? readEmail(sentence) : Optional.empty();
  }

  private static boolean names(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, MAIL)) {
        return true;
      }
    }
    return false;
  }
}
