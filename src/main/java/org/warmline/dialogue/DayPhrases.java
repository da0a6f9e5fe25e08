package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits sentences that actions word at the days in them, so that the rest of such a sentence is
 * the same on every day.
 */
final class DayPhrases {
  private static final String WEEKDAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:yesterday|today|tomorrow|(?:on|last) %s|on %s [a-z-]+)\\b[,.]?"
              .formatted(WEEKDAYS, MONTHS));
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

  private DayPhrases() {}

  /** The pieces of a text, in order; with blanks between them they are the text. */
  static List<String> split(String text) {
    List<String> pieces = new ArrayList<>();
    for (String sentence : SENTENCE_END.splitAsStream(text).toList()) {
      int from = 0;
      Matcher day = DAY.matcher(sentence);
      while (day.find()) {
        add(pieces, sentence.substring(from, day.start()));
        add(pieces, day.group());
        from = day.end();
      }
      add(pieces, sentence.substring(from));
    }
    return pieces;
  }

  private static void add(List<String> pieces, String words) {
    if (!words.isBlank()) {
      pieces.add(words.strip());
    }
  }
}
