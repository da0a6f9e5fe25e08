package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmline.call.Saying;

/**
 * Text with values in braces that are to be spoken as in a call: {@code "Booking {code KX472Q}.
 * {pause 500} It costs {amount 12.50 USD}, {slowly and cannot be changed}."}
 */
public final class MarkedText {
  private static final Pattern VALUE = Pattern.compile("\\{([a-z]+) ([^{}]+)}");
  private static final Pattern MILLIS = Pattern.compile("[1-9][0-9]{1,3}");

  private MarkedText() {}

  /**
   * What is to be spoken.
   *
   * @throws IllegalArgumentException when a brace stands for no value, or for one of another kind
   */
  public static Saying parse(String text) {
    List<Saying.Part> parts = new ArrayList<>();
    Matcher value = VALUE.matcher(text);
    int at = 0;
    while (value.find()) {
      words(parts, text.substring(at, value.start()));
      parts.addAll(parts(value.group(1), value.group(2).strip()));
      at = value.end();
    }
    words(parts, text.substring(at));
    return new Saying(parts);
  }

  private static List<Saying.Part> parts(String kind, String value) {
    return switch (kind) {
      case "pause" -> List.of(pause(value));
      case "slowly" -> List.of(new Saying.Part(value, false).slowly());
      case "nato" -> Spelling.parts(value, true);
      case "code", "phone", "date", "time", "amount", "number" -> checked(kind, value);
      default ->
          throw new IllegalArgumentException(
              "nothing is spoken as \"%s\": there is code, nato, phone, date, time, amount, number,"
                      .formatted(kind)
                  + " slowly and pause");
    };
  }

  private static List<Saying.Part> checked(String kind, String value) {
    List<Saying.Part> parts = Spoken.parts(kind, value);
    if (parts.stream().anyMatch(Saying.Part::open)) {
      throw new IllegalArgumentException(
          "{%s %s} is none: write {date 2026-11-27}, {time 15:30}, {amount 12.50 USD}, {number 42}"
              .formatted(kind, value));
    }
    return parts;
  }

  private static Saying.Part pause(String millis) {
    if (!MILLIS.matcher(millis).matches()) {
      throw new IllegalArgumentException(
          "a pause has 10 to 9999 milliseconds, such as {pause 300}");
    }
    return Saying.Part.pause(Integer.parseInt(millis));
  }

  private static void words(List<Saying.Part> parts, String words) {
    if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
      throw new IllegalArgumentException(
          "a brace that holds no value: write {code KX472Q}, with the kind in lower case");
    }
    if (!words.isEmpty()) {
      parts.add(new Saying.Part(words, false));
    }
  }
}
