package org.warmline.admin;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 90s}, {@code 20m}, {@code 1h}. Stateless. */
final class Durations {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})([smh])");

  private Durations() {}

  /**
   * Reads one.
   *
   * @throws UsageException when it is none
   */
  static Duration parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new UsageException(
          "a length of time is a number with s, m or h behind it, such as 90s or 20m: " + text);
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    };
  }
}
