package org.warmline.dialogue;

import java.util.stream.Collectors;

/** Numbers that are read out digit by digit in a fixed sentence. */
public final class Spelled {
  private Spelled() {}

  /** {@code nine one one}; what is no digit is left out. */
  public static String digits(String number) {
    return number
        .chars()
        .filter(symbol -> symbol >= '0' && symbol <= '9')
        .mapToObj(symbol -> NumberWords.small(symbol - '0'))
        .collect(Collectors.joining(" "));
  }
}
