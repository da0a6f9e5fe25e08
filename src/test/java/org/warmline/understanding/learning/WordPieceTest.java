package org.warmline.understanding.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Against the numbers that the model's own tokenizer library gives for the same texts. */
class WordPieceTest {
  @Test
  void givesThePiecesOfTheModelsOwnTokenizer() throws IOException {
    WordPiece pieces = load();
    assertThat(pieces.encode("I need to move my flight to Friday", 96))
        .containsExactly(101, 1045, 2342, 2000, 2693, 2026, 3462, 2000, 5958, 102);
    for (List<String> row : org.warmline.understanding.Tables.read("word-pieces.tsv")) {
      long[] expected =
          java.util.Arrays.stream(row.get(1).split(" ")).mapToLong(Long::parseLong).toArray();
      assertThat(pieces.encode(row.getFirst(), 96)).as(row.getFirst()).containsExactly(expected);
    }
  }

  @Test
  void longTextIsCutAndStillEndsWithTheEndMark() throws IOException {
    long[] ids = load().encode("flight ".repeat(10_000), 96);
    assertThat(ids).hasSize(96);
    assertThat(ids[95]).isEqualTo(102);
    assertThat(load().encode("", 96)).containsExactly(101, 102);
  }

  private static WordPiece load() throws IOException {
    try (InputStream in =
        WordPieceTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
      return WordPiece.read(Objects.requireNonNull(in));
    }
  }
}
