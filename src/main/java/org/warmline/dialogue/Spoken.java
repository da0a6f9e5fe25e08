package org.warmline.dialogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warmline.call.Hint;
import org.warmline.call.Saying;

/** Canonical values as English words, so that every voice says them alike. */
final class Spoken {
  static final String OR = " or ";
  private static final int MOST_ORDINAL = 31;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern HOME_NUMBER = Pattern.compile("\\+1(\\d{10})");

  private Spoken() {}

  /**
   * A value in words.
   *
   * @param kind the slot's type or, for a fact, its name
   * @param value its canonical form; said as it is when it does not read as its kind
   */
  static String say(String kind, String value) {
    return new Saying(parts(kind, value)).text();
  }

  /** A value in words, split so that each part of a closed vocabulary stands by itself. */
  static List<Saying.Part> parts(String kind, String value) {
    return switch (SpokenKind.of(kind)) {
      case CODE -> Spelling.parts(value, false);
      case PHONE -> Spelling.parts(dialled(value), false);
      case DATE, DATES, TIME, MONEY, NUMBER, SENTENCE -> joined(kind, value);
      case NAMED -> List.of(new Saying.Part(value, false));
      case DOCTOR ->
          List.of(new Saying.Part(value.startsWith("Doctor ") ? value : "Doctor " + value, false));
      case CONTACT -> parts(value.indexOf('@') > 0 ? "email" : "phone", value);
      case EMAIL -> List.of(new Saying.Part(address(value), true));
      case ORDINAL -> List.of(new Saying.Part(which(value), false));
      case OPEN -> List.of(new Saying.Part(value, true));
    };
  }

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  static List<Saying.Part> oneOf(List<List<Saying.Part>> labels) {
    List<Saying.Part> parts = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (i > 0) {
        parts.add(new Saying.Part(i == labels.size() - 1 ? OR : ", ", false));
      }
      parts.addAll(labels.get(i));
    }
    return parts;
  }

  /** A number's digits, without the code of our own country. */
  private static String dialled(String phone) {
    return HOME_NUMBER.matcher(phone).replaceFirst("$1").replace("+", "");
  }

  /** An address as people say it. */
  private static String address(String email) {
    return email
        .replace(".", " dot ")
        .replace("@", " at ")
        .replace("_", " underscore ")
        .replace("-", " dash ");
  }

  /** One of several as people say it: {@code 2} is "the second one". */
  private static String which(String value) {
    if (NUMBER.matcher(value).matches() && Integer.parseInt(value) <= MOST_ORDINAL) {
      return "the " + NumberWords.ordinal(Integer.parseInt(value)) + " one";
    }
    return switch (value) {
      case "-1" -> "the last one";
      case "none" -> "none of them";
      case "any" -> "any of them";
      default -> "the " + value + " one";
    };
  }

  private static List<Saying.Part> joined(String kind, String value) {
    SpokenKind spoken = SpokenKind.of(kind);
    // What an action words could hold anything: joined where it can be, and else not worth keeping.
    boolean open = spoken == SpokenKind.SENTENCE;
    return List.of(
        findWords(spoken, value)
            .filter(all -> !all.isEmpty())
            .map(all -> new Saying.Part(String.join(" ", all), open, new Hint.Joined(all)))
            .orElseGet(() -> new Saying.Part(value, true)));
  }

  private static Optional<List<String>> findWords(SpokenKind kind, String value) {
    try {
      return switch (kind) {
        case DATE -> Optional.of(ClockWords.date(LocalDate.parse(value)));
        case DATES -> Optional.of(ClockWords.dates(value.split("/", 2)));
        case TIME -> Optional.of(ClockWords.time(LocalTime.parse(value)));
        case MONEY -> MoneyWords.find(value);
        case SENTENCE -> Optional.of(DayPhrases.split(value));
        case NUMBER ->
            NUMBER.matcher(value).matches()
                ? Optional.of(NumberWords.cardinal(Long.parseLong(value)))
                : Optional.empty();
        case CODE, PHONE, NAMED, DOCTOR, EMAIL, CONTACT, ORDINAL, OPEN -> Optional.empty();
      };
    } catch (DateTimeParseException notCanonical) {
      return Optional.empty();
    }
  }
}
