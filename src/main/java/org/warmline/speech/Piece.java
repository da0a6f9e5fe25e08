package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmline.call.Saying;

/**
 * The smallest stretch of a saying that is rendered and kept by itself: at most one sentence of one
 * part, so that a fixed sentence is rendered once wherever it appears.
 *
 * @param pauseMillis silence that follows it when more is said
 */
record Piece(String text, boolean open, int pauseMillis) {
  private static final int BETWEEN_SENTENCES_MILLIS = 260;
  private static final int AFTER_COMMA_MILLIS = 140;
  private static final int BETWEEN_WORDS_MILLIS = 50;
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<!\\b(?:Dr|Mr|Mrs|Ms|St|[A-Z]))[.!?]+(?=\\s+[\\p{Lu}\\p{Nd}]|\\s*$)");

  static List<Piece> of(Saying saying) {
    List<Piece> pieces = new ArrayList<>();
    for (Saying.Part part : saying.parts()) {
      int from = 0;
      Matcher end = SENTENCE_END.matcher(part.text());
      while (!part.open() && end.find()) {
        add(pieces, part.text().substring(from, end.end()), false);
        from = end.end();
      }
      add(pieces, part.text().substring(from), part.open());
    }
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, String written, boolean open) {
    String text = written.strip();
    int words = leadingSigns(text);
    if (words > 0) {
      lengthenPause(pieces, text.substring(0, words));
    }
    String rest = text.substring(words).strip();
    if (rest.codePoints().anyMatch(Character::isLetterOrDigit)) {
      pieces.add(new Piece(rest, open, pause(rest)));
    }
  }

  /** A full stop or comma at the beginning belongs to the piece before. */
  private static void lengthenPause(List<Piece> pieces, String signs) {
    if (!pieces.isEmpty()) {
      Piece before = pieces.removeLast();
      int pause = Math.max(before.pauseMillis, pause(signs));
      pieces.add(new Piece(before.text, before.open, pause));
    }
  }

  private static int leadingSigns(String text) {
    int at = 0;
    while (at < text.length() && ",.;:!?".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int pause(String text) {
    return switch (text.charAt(text.length() - 1)) {
      case '.', '!', '?' -> BETWEEN_SENTENCES_MILLIS;
      case ',', ';', ':' -> AFTER_COMMA_MILLIS;
      default -> BETWEEN_WORDS_MILLIS;
    };
  }
}
