package org.warmline.handoff;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which numbers agents may call: those in E.164 that begin like one of these. With none, no number
 * may be called. What is no such number, such as one with letters or signs, never is.
 *
 * @param prefixes such as {@code +1212}
 */
public record CallableNumbers(List<String> prefixes) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern PREFIX = Pattern.compile("\\+[0-9]{1,15}");

  public CallableNumbers {
    prefixes = List.copyOf(prefixes);
    if (!prefixes.stream().allMatch(prefix -> PREFIX.matcher(prefix).matches())) {
      throw new IllegalArgumentException("a prefix is a + and 1 to 15 digits, such as +1212");
    }
  }

  /** Whether this number may be called. */
  public boolean allow(String number) {
    return E164.matcher(number).matches() && prefixes.stream().anyMatch(number::startsWith);
  }
}
