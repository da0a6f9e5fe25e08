package org.warmline.understanding;

import java.util.List;
import java.util.regex.Pattern;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Slot;
import org.warmline.understanding.codes.EmailPlaces;
import org.warmline.understanding.words.Words;

/**
 * Hides e-mail addresses and telephone numbers where the house wants that, in words and values that
 * are kept. What the dialogue works with is not touched. Immutable, may be shared between threads.
 */
public record ContactMask(boolean emails, boolean phones) {
  public static final ContactMask NOTHING = new ContactMask(false, false);

  private static final int SHORTEST_PHONE = 7;
  private static final Pattern PHONE_VALUE = Pattern.compile("\\+[1-9]\\d{7,14}");
  private static final Pattern CODE_VALUE = Pattern.compile("\\S*\\d\\S*");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** Words that only an address has, where one was asked for. */
  private static final Pattern ADDRESS_LIKE =
      Pattern.compile("(?i)@|\\b(at|dot|point|underscore|dash|hyphen|[b-hj-z])\\b");

  /**
   * A caller's sentence, already redacted.
   *
   * @param expected what was asked for
   * @param meaning what the sentence was taken to mean
   */
  public String words(String text, Expectation expected, Meaning meaning) {
    String result = text;
    for (Slot slot : meaning.slots().values()) {
      if (isContact(slot.value()) && !slot.heard().isBlank()) {
        result = result.replace(slot.heard(), Redaction.MASK);
      }
    }
    if (phones && expected.type().equals("phone")) {
      result = Redaction.maskDigits(result);
    }
    result = text(result, others(expected, meaning));
    return emails && isHalfAddress(result, expected, meaning) ? Redaction.MASK : result;
  }

  /** Any other text, such as what the assistant says back. */
  public String text(String text) {
    return text(text, List.of());
  }

  /** A value in canonical form. */
  public String value(String value) {
    return isContact(value) ? Redaction.MASK : value.contains(" ") ? text(value) : value;
  }

  private boolean isContact(String value) {
    return (phones && PHONE_VALUE.matcher(value).matches())
        || (emails && value.indexOf('@') > 0 && !value.contains(" "));
  }

  private String text(String text, List<Slot> others) {
    String hidden = emails ? maskEmails(text) : text;
    return phones ? maskPhones(hidden, others) : hidden;
  }

  /** An answer that could not be read as the address it seems to be a part of. */
  private static boolean isHalfAddress(String text, Expectation expected, Meaning meaning) {
    boolean wish = meaning.intent().isPresent() && meaning.slots().isEmpty();
    return expected.type().equals("email") && !wish && ADDRESS_LIKE.matcher(text).find();
  }

  private static String maskEmails(String text) {
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (EmailPlaces.Place place : EmailPlaces.find(text)) {
      result.append(text, copied, place.from()).append(Redaction.MASK);
      copied = place.to();
    }
    return result.append(text, copied, text.length()).toString();
  }

  private static String maskPhones(String text, List<Slot> others) {
    Words words = Words.of(text);
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (SpokenRuns.Run run : SpokenRuns.of(words)) {
      String heard = words.heard(run.start(), run.end());
      boolean phone = run.digits().length() >= SHORTEST_PHONE && !DAY.matcher(heard).find();
      if (phone && !isOther(heard, others)) {
        int from = words.get(run.start()).from();
        result.append(text, copied, from).append(Redaction.MASK);
        copied = words.get(run.end() - 1).to();
      }
    }
    return result.append(text, copied, text.length()).toString();
  }

  /** What digits may have been taken for that is no number to call: a reference, a date. */
  private static List<Slot> others(Expectation expected, Meaning meaning) {
    return meaning.slots().values().stream()
        .filter(slot -> CODE_VALUE.matcher(slot.value()).matches())
        .filter(slot -> !PHONE_VALUE.matcher(slot.value()).matches())
        .filter(slot -> slot.value().indexOf('@') < 0 && !slot.heard().isBlank())
        .filter(slot -> !(expected.type().equals("text") && slot.name().equals(expected.slot())))
        .toList();
  }

  private static boolean isOther(String run, List<Slot> others) {
    return others.stream()
        .anyMatch(slot -> slot.heard().contains(run) || run.contains(slot.heard()));
  }
}
