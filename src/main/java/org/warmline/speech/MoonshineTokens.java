package org.warmline.speech;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The vocabulary of Moonshine: token numbers to text. Its file holds each token's UTF-8 bytes after
 * their count, which takes one byte below 128 and two otherwise. Immutable.
 */
final class MoonshineTokens {
  private static final int LONG_COUNT = 128;
  private static final String WORD_MARK = "\u2581";

  /** Single bytes, for what no token writes: the trained pieces of text lie behind them. */
  private static final int FIRST_PIECE = 259;

  private final List<byte[]> tokens;
  private final Map<String, Integer> pieces = new HashMap<>();

  private MoonshineTokens(List<byte[]> tokens) {
    this.tokens = tokens;
    for (int number = FIRST_PIECE; number < tokens.size(); number++) {
      String piece = new String(tokens.get(number), StandardCharsets.UTF_8);
      if (!piece.isEmpty()) {
        pieces.putIfAbsent(piece, number);
      }
    }
  }

  static MoonshineTokens read(Path file) {
    try {
      return parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new SpeechException(file + " cannot be read: run models/fetch", e);
    } catch (IndexOutOfBoundsException e) {
      throw new SpeechException(file + " is cut off; delete it and run models/fetch", e);
    }
  }

  static MoonshineTokens parse(byte[] bytes) {
    List<byte[]> tokens = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int count = bytes[at++] & 0xff;
      if (count >= LONG_COUNT) {
        count = (bytes[at++] & 0xff) * LONG_COUNT + count - LONG_COUNT;
      }
      if (count > bytes.length - at) {
        throw new IndexOutOfBoundsException("token " + tokens.size() + " goes beyond the end");
      }
      byte[] token = new byte[count];
      System.arraycopy(bytes, at, token, 0, count);
      tokens.add(token);
      at += count;
    }
    return new MoonshineTokens(tokens);
  }

  String text(List<Integer> numbers) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int number : numbers) {
      text.writeBytes(tokens.get(number));
    }
    return text.toString(StandardCharsets.UTF_8).replace(WORD_MARK, " ").strip();
  }

  /**
   * The tokens that the decoder itself would write the text with: its letters, joined pair by pair,
   * the pair with the lowest number first. Empty when a letter is not in the vocabulary.
   */
  List<Integer> encode(String text) {
    List<String> parts = new ArrayList<>();
    (WORD_MARK + text.strip().replace(" ", WORD_MARK))
        .codePoints()
        .forEach(letter -> parts.add(Character.toString(letter)));
    for (int at = lowestPair(parts); at >= 0; at = lowestPair(parts)) {
      parts.set(at, parts.get(at) + parts.remove(at + 1));
    }
    return pieces.keySet().containsAll(parts) && !text.isBlank()
        ? parts.stream().map(pieces::get).toList()
        : List.of();
  }

  private int lowestPair(List<String> parts) {
    int best = Integer.MAX_VALUE;
    int at = -1;
    for (int i = 0; i + 1 < parts.size(); i++) {
      int number = pieces.getOrDefault(parts.get(i) + parts.get(i + 1), Integer.MAX_VALUE);
      if (number < best) {
        best = number;
        at = i;
      }
    }
    return at;
  }
}
