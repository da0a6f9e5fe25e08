package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmline.call.Hint;
import org.warmline.call.Saying;

/**
 * The smallest stretch of a saying that is rendered and kept by itself: at most one sentence of one
 * part, with the sign that follows it, so that a fixed sentence is rendered once wherever it
 * appears.
 *
 * @param words closed words that it may be joined of where it has not been rendered whole
 * @param pauseMillis silence that follows it when more is said
 */
record Piece(String text, boolean open, boolean slow, List<String> words, int pauseMillis) {
  private static final String SIGNS = ",.;:!?";
  private static final int BETWEEN_SENTENCES_MILLIS = 260;
  private static final int AFTER_COMMA_MILLIS = 140;
  private static final int BETWEEN_SYMBOLS_MILLIS = 180;
  private static final int BETWEEN_WORDS_MILLIS = 50;
  private static final int WITHIN_VALUE_MILLIS = 20;
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<!\\b(?:Dr|Mr|Mrs|Ms|St|[A-Z]))[.!?]+(?=\\s+[\\p{Lu}\\p{Nd}]|\\s*$)");

  Piece {
    words = List.copyOf(words);
  }

  static List<Piece> of(Saying saying) {
    List<Piece> pieces = new ArrayList<>();
    for (Saying.Part part : saying.parts()) {
      switch (part.hint()) {
        case Hint.Plain plain -> addSentences(pieces, part);
        case Hint.Joined joined -> add(pieces, part, part.text(), joined.words());
        case Hint.Spelled spelled -> {
          add(pieces, part, part.text(), List.of());
          lengthenPause(pieces, BETWEEN_SYMBOLS_MILLIS);
        }
        case Hint.Pause pause -> lengthenPause(pieces, pause.millis());
      }
    }
    return List.copyOf(pieces);
  }

  /** The same in some of its words. */
  Piece within(String some) {
    String end = some.substring(some.length() - 1);
    int pause = SIGNS.contains(end) ? pause(some) : WITHIN_VALUE_MILLIS;
    return new Piece(some, open, slow, List.of(), pause);
  }

  Piece pausing(int millis) {
    return new Piece(text, open, slow, words, millis);
  }

  private static void addSentences(List<Piece> pieces, Saying.Part part) {
    int from = 0;
    Matcher end = SENTENCE_END.matcher(part.text());
    while (!part.open() && end.find()) {
      add(pieces, part, part.text().substring(from, end.end()), List.of());
      from = end.end();
    }
    add(pieces, part, part.text().substring(from), List.of());
  }

  private static void add(
      List<Piece> pieces, Saying.Part part, String written, List<String> words) {
    String text = written.strip();
    int signs = leadingSigns(text);
    if (signs > 0) {
      close(pieces, text.substring(0, signs));
    }
    String rest = text.substring(signs).strip();
    if (rest.codePoints().anyMatch(Character::isLetterOrDigit)) {
      pieces.add(new Piece(rest, part.open(), part.slow(), words, pause(rest)));
    }
  }

  /** A full stop or comma at the beginning belongs to the piece before, which it makes end so. */
  private static void close(List<Piece> pieces, String signs) {
    if (pieces.isEmpty()) {
      return;
    }
    Piece before = pieces.removeLast();
    List<String> words = new ArrayList<>(before.words);
    if (!words.isEmpty()) {
      words.add(signed(words.removeLast(), signs));
    }
    String text = signed(before.text, signs);
    int pause = Math.max(before.pauseMillis, pause(signs));
    pieces.add(new Piece(text, before.open, before.slow, words, pause));
  }

  private static String signed(String text, String signs) {
    return SIGNS.indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + signs;
  }

  private static void lengthenPause(List<Piece> pieces, int millis) {
    if (!pieces.isEmpty()) {
      Piece before = pieces.removeLast();
      pieces.add(before.pausing(Math.max(before.pauseMillis, millis)));
    }
  }

  private static int leadingSigns(String text) {
    int at = 0;
    while (at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0) {
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
