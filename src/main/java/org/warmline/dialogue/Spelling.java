package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.warmline.call.Hint;
import org.warmline.call.Saying;

/** Reads codes and numbers out symbol by symbol, in small groups with a pause between them. */
final class Spelling {
  private static final int GROUP_MILLIS = 420;
  private static final int GROUP = 3;
  private static final int LONGEST_GROUP = 4;
  private static final List<String> NATO =
      List.of(
          "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november"
              .concat(" oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee")
              .concat(" zulu")
              .split(" "));

  private Spelling() {}

  /** {@code K, X, four, seven, two, Q}. */
  static String say(String code) {
    return symbols(code, false).stream().collect(Collectors.joining(", "));
  }

  /**
   * A code, a part for each symbol.
   *
   * @param words whether letters are said with a word that begins with them: {@code K as in kilo}
   */
  static List<Saying.Part> parts(String code, boolean words) {
    List<String> symbols = symbols(code, words);
    List<Integer> ends = groupEnds(code);
    List<Saying.Part> parts = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      boolean last = i == symbols.size() - 1;
      String text = last ? symbols.get(i) : symbols.get(i) + ", ";
      parts.add(new Saying.Part(text, false, new Hint.Spelled()));
      if (!last && ends.contains(i + 1)) {
        parts.add(Saying.Part.pause(GROUP_MILLIS));
      }
    }
    return parts;
  }

  /** Whether a kind's values are read out so. */
  static boolean isFor(SpokenKind kind) {
    return kind == SpokenKind.CODE || kind == SpokenKind.PHONE;
  }

  /** Every letter and digit as it is read out. */
  static List<String> vocabulary(boolean words) {
    return IntStream.concat(IntStream.rangeClosed('0', '9'), IntStream.rangeClosed('A', 'Z'))
        .mapToObj(symbol -> symbol(symbol, words))
        .toList();
  }

  /**
   * Where groups end. Letters and digits part where that makes groups that are neither single
   * symbols nor long; otherwise there are three to a group, and none is left alone at the end.
   */
  private static List<Integer> groupEnds(String code) {
    List<Integer> ends = new ArrayList<>();
    int from = 0;
    boolean even = true;
    for (int at = 1; at <= code.length(); at++) {
      if (at == code.length() || isDigit(code, at) != isDigit(code, at - 1)) {
        even &= at - from > 1 && at - from <= LONGEST_GROUP;
        ends.add(at);
        from = at;
      }
    }
    return even ? ends : threes(code.length());
  }

  private static List<Integer> threes(int length) {
    List<Integer> ends = new ArrayList<>();
    for (int at = GROUP; at < length - 1; at += GROUP) {
      ends.add(at);
    }
    return ends;
  }

  private static boolean isDigit(String code, int at) {
    return Character.isDigit(code.charAt(at));
  }

  private static List<String> symbols(String code, boolean words) {
    return code.chars().mapToObj(symbol -> symbol(symbol, words)).toList();
  }

  private static String symbol(int symbol, boolean words) {
    if (symbol >= '0' && symbol <= '9') {
      return NumberWords.small(symbol - '0');
    }
    String letter = Character.toString(symbol).toUpperCase(Locale.ROOT);
    boolean plain = words && letter.charAt(0) >= 'A' && letter.charAt(0) <= 'Z';
    return plain ? letter + " as in " + NATO.get(letter.charAt(0) - 'A') : letter;
  }
}
