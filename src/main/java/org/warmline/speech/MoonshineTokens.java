package org.warmline.speech;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The vocabulary of Moonshine: token numbers to text. Its file holds each token's UTF-8 bytes after
 * their count, which takes one byte below 128 and two otherwise. Immutable.
 */
final class MoonshineTokens {
  private static final int LONG_COUNT = 128;
  private static final String WORD_MARK = "\u2581";

  private final List<byte[]> tokens;

  private MoonshineTokens(List<byte[]> tokens) {
    this.tokens = tokens;
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
}
