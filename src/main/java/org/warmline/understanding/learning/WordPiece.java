package org.warmline.understanding.learning;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Splits a sentence into the numbered word pieces that an uncased BERT model was trained on. Done
 * in Java so that nothing native has to be unpacked at start. Immutable, may be shared between
 * threads.
 *
 * <p>The rules are those of the tokenizer file's {@code BertNormalizer}, {@code BertPreTokenizer}
 * and {@code WordPiece} (greedy, longest piece first).
 */
final class WordPiece {
  private static final int LONGEST_WORD = 100;
  private static final int CLS = 101;
  private static final int SEP = 102;
  private static final int UNKNOWN = 100;

  /** Marks and single letters come before. */
  private static final int FIRST_WORD = 1996;

  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

  private final Map<String, Integer> pieces;

  private WordPiece(Map<String, Integer> pieces) {
    this.pieces = pieces;
  }

  /** Reads the vocabulary out of a {@code tokenizer.json}; closes nothing. */
  static WordPiece read(InputStream tokenizerJson) throws IOException {
    Map<String, Integer> pieces = new HashMap<>(64_000);
    try (JsonParser json = new JsonFactory().createParser(tokenizerJson)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && "vocab".equals(json.currentName())) {
          json.nextToken();
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            String piece = json.currentName();
            pieces.put(piece, json.nextIntValue(UNKNOWN));
          }
        }
      }
    }
    if (pieces.size() < 1000) {
      throw new IOException("the tokenizer file holds no vocabulary");
    }
    return new WordPiece(pieces);
  }

  /** Whole words in the order of their numbers, which is about that of their frequency. */
  List<String> words(int most) {
    return pieces.entrySet().stream()
        .filter(piece -> piece.getValue() >= FIRST_WORD && WORD.matcher(piece.getKey()).matches())
        .sorted(Map.Entry.comparingByValue())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The numbers of at most {@code most} pieces, the model's begin and end marks among them. */
  long[] encode(String text, int most) {
    List<Integer> ids = new ArrayList<>();
    ids.add(CLS);
    for (String word : split(normalise(text))) {
      addPieces(word, ids);
      if (ids.size() >= most - 1) {
        break;
      }
    }
    long[] result = new long[Math.min(ids.size(), most - 1) + 1];
    for (int i = 0; i < result.length - 1; i++) {
      result[i] = ids.get(i);
    }
    result[result.length - 1] = SEP;
    return result;
  }

  private void addPieces(String word, List<Integer> ids) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids.add(UNKNOWN);
      return;
    }
    List<Integer> found = new ArrayList<>();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from && id == null) {
        String piece = word.substring(from, to);
        id = pieces.get(from == 0 ? piece : "##" + piece);
        to = id == null ? to - 1 : to;
      }
      if (id == null) {
        ids.add(UNKNOWN);
        return;
      }
      found.add(id);
      from = to;
    }
    ids.addAll(found);
  }

  private static String normalise(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean(c, clean));
    String decomposed = Normalizer.normalize(clean, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString().toLowerCase(Locale.ROOT);
  }

  private static void clean(int c, StringBuilder to) {
    if (c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
      to.append(' ');
    } else if (isIdeograph(c)) {
      to.append(' ').appendCodePoint(c).append(' ');
    } else if (c != 0 && c != 0xFFFD && !isControl(c)) {
      to.appendCodePoint(c);
    }
  }

  private static boolean isControl(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean mark = isPunctuation(c);
              if ((mark || Character.isWhitespace(c)) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
              }
              if (mark) {
                words.add(Character.toString(c));
              } else if (!Character.isWhitespace(c)) {
                word.appendCodePoint(c);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isPunctuation(int c) {
    if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96)) {
      return true;
    }
    return (c >= 123 && c <= 126)
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
