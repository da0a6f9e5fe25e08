package org.warmline.understanding.codes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words that stand for one letter or one digit when something is spelled. */
final class Alphabet {
  private static final String NATO =
      "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike"
          + " november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray"
          + " yankee zulu";
  private static final String LIKE_LETTERS =
      "A:ay A:eh B:bee B:be C:see C:sea C:cee D:dee D:de E:ee F:eff F:ef G:gee G:ji H:aitch"
          + " H:haitch I:eye J:jay K:kay K:cay K:okay L:el L:ell L:elle M:em N:en O:owe P:pee P:pea"
          + " Q:cue Q:queue Q:kew Q:que R:are R:ar S:ess S:es T:tea T:tee U:you U:ew V:vee V:we"
          + " X:ex X:eks Y:why Y:wye Z:zee Z:zed Z:said";
  private static final String DIGITS =
      "0:zero 0:nought 0:null 1:one 2:two 3:three 4:four 5:five 6:six 7:seven 8:eight 9:nine"
          + " 9:niner 5:fife";
  private static final String LIKE_DIGITS =
      "0:oh 0:owe 1:won 2:to 2:too 3:tree 3:free 4:for 4:fore 4:floor 8:ate 8:aid 9:nein 6:sex"
          + " 6:sick 7:heaven 5:fine";

  private static final Map<String, Character> PLAIN = new HashMap<>();
  private static final Map<String, Character> LETTERS_BY_SOUND = new HashMap<>();
  private static final Map<String, Character> DIGITS_BY_SOUND = new HashMap<>();

  static {
    for (String word : NATO.split(" ", -1)) {
      PLAIN.put(word, Character.toUpperCase(word.charAt(0)));
    }
    fill(PLAIN, DIGITS);
    fill(LETTERS_BY_SOUND, LIKE_LETTERS);
    fill(DIGITS_BY_SOUND, LIKE_DIGITS);
  }

  private Alphabet() {}

  private static void fill(Map<String, Character> map, String pairs) {
    for (String pair : pairs.split(" ", -1)) {
      map.put(pair.substring(2), pair.charAt(0));
    }
  }

  /** What a word says without doubt: a spelling word, a digit word, a single letter or figure. */
  static Optional<Character> findPlain(String word) {
    if (word.length() == 1 && word.matches("[a-z0-9]")) {
      return Optional.of(Character.toUpperCase(word.charAt(0)));
    }
    return Optional.ofNullable(PLAIN.get(word));
  }

  /** The letter whose name sounds like the word: {@code sea}. */
  static Optional<Character> findLetterBySound(String word) {
    return Optional.ofNullable(LETTERS_BY_SOUND.get(word));
  }

  /** The digit whose name sounds like the word: {@code ate}. */
  static Optional<Character> findDigitBySound(String word) {
    return Optional.ofNullable(DIGITS_BY_SOUND.get(word));
  }

  /** Whether a word is a spelling word such as {@code kilo}. */
  static boolean isSpellingWord(String word) {
    return word.length() > 2 && Character.isLetter(PLAIN.getOrDefault(word, '0'));
  }
}
