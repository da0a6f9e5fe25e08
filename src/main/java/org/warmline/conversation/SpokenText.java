package org.warmline.conversation;

/**
 * Where in a text its sound has got to. A voice says letters at about one pace and pauses at signs,
 * which is true to a word or so over a prompt. Immutable.
 */
final class SpokenText {
  /** About how long a voice takes for one letter. */
  static final int LETTER_MILLIS = 65;

  private static final int COMMA_LETTERS = 2;
  private static final int SENTENCE_LETTERS = 4;

  private final String text;
  private final int letters;

  SpokenText(String text) {
    this.text = text.strip();
    this.letters = lettersTo(this.text.length());
  }

  /** How long its sound is, when that is not known yet. */
  int guessMillis() {
    return letters * LETTER_MILLIS;
  }

  /** The words that were said whole when this share of the sound had been played. */
  String said(double share) {
    return text.substring(0, wordEnd(share)).strip();
  }

  /** The rest. */
  String unsaid(double share) {
    return text.substring(wordEnd(share)).strip();
  }

  /** The share of the sound in which the first so many characters are said. */
  double shareOf(int characters) {
    int count = Math.min(characters, text.length());
    return letters == 0 ? 1 : (double) lettersTo(count) / letters;
  }

  /** The share of the sound that is the last sentence. */
  double lastSentence() {
    int end = text.length() - 1;
    int before = Math.max(text.lastIndexOf(". ", end), text.lastIndexOf("? ", end));
    return 1 - shareOf(Math.max(before, text.lastIndexOf("! ", end)) + 1);
  }

  private int wordEnd(double share) {
    if (share <= 0 || share >= 1) {
      return share <= 0 ? 0 : text.length();
    }
    int end = 0;
    for (int at = 1; at < text.length(); at++) {
      if (text.charAt(at) == ' ' && lettersTo(at) <= share * letters + COMMA_LETTERS) {
        end = at;
      }
    }
    return end;
  }

  private int lettersTo(int end) {
    int sum = 0;
    for (int at = 0; at < end; at++) {
      boolean last = at + 1 == text.length();
      boolean wordEnds = last || text.charAt(at + 1) == ' ';
      sum +=
          switch (text.charAt(at)) {
            case ',', ';', ':' -> wordEnds && !last ? COMMA_LETTERS : 0;
            case '.', '!', '?' -> wordEnds && !last ? SENTENCE_LETTERS : 0;
            default -> 1;
          };
    }
    return sum;
  }
}
