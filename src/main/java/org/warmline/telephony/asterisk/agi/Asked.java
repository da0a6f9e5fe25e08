package org.warmline.telephony.asterisk.agi;

import java.util.Optional;
import java.util.regex.Pattern;
import org.asteriskjava.fastagi.AgiRequest;
import org.jspecify.annotations.Nullable;

/** Takes from a request only what can do no harm: most of it was chosen by the caller's side. */
final class Asked {
  static final int MOST_NUMBER_CHARACTERS = 32;

  private static final int MOST_EXTENSION_CHARACTERS = 64;
  private static final Pattern UNIQUE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern CHANNEL = Pattern.compile("[!-~]{1,128}");
  private static final Pattern STATUS = Pattern.compile("[A-Z]{1,32}");
  private static final Pattern NOT_OF_A_NUMBER = Pattern.compile("[^0-9+]|(?<!^)\\+");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^!-~]");

  private Asked() {}

  /**
   * Who asks.
   *
   * @throws IllegalArgumentException if the request does not name its channel
   */
  static DialplanRequest by(AgiRequest request) {
    return new DialplanRequest(
        matching(UNIQUE_ID, request.getUniqueId(), "unique id"),
        matching(CHANNEL, request.getChannel(), "channel"),
        number(Optional.ofNullable(request.getCallerIdNumber()).orElse("")),
        shortened(
            NOT_PLAIN
                .matcher(Optional.ofNullable(request.getExtension()).orElse(""))
                .replaceAll(""),
            MOST_EXTENSION_CHARACTERS));
  }

  /** Digits and a leading plus of a number as it was presented; nothing of a withheld one. */
  static String number(String presented) {
    String number = NOT_OF_A_NUMBER.matcher(presented.strip()).replaceAll("");
    return number.equals("+") ? "" : shortened(number, MOST_NUMBER_CHARACTERS);
  }

  /** How the queue was left, in a word of Asterisk's; {@code UNKNOWN} for anything else. */
  static String status(String given) {
    return STATUS.matcher(given).matches() ? given : "UNKNOWN";
  }

  private static String matching(Pattern pattern, @Nullable String value, String what) {
    if (value == null || !pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("an AGI request has no usable " + what);
    }
    return value;
  }

  private static String shortened(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }
}
