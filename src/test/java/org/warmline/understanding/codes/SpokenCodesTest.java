package org.warmline.understanding.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.understanding.Tables;
import org.warmline.understanding.words.Words;

class SpokenCodesTest {
  private final SpokenCodes codes = new SpokenCodes();

  @Test
  void askedFor() {
    for (List<String> row : Tables.read("codes.tsv")) {
      assertThat(expected(row.get(1), row.getFirst())).as(row.get(1)).isEqualTo(row.get(2));
    }
  }

  @Test
  void notAskedFor() {
    for (List<String> row : Tables.read("codes-unasked.tsv")) {
      String got =
          codes
              .findUnexpected(Words.of(row.get(2)), row.getFirst(), row.get(1))
              .map(CodeReading::code)
              .orElse("-");
      assertThat(got).as(row.toString()).isEqualTo(row.get(3));
    }
  }

  @Test
  void plainSpellingIsCertainAndARepairedOneIsNot() {
    assertThat(reading("kilo x-ray four seven two quebec").certain()).isTrue();
    assertThat(reading("KX4720").certain()).isFalse();
  }

  @Test
  void withoutAShapeWhatIsSpelledIsTaken() {
    assertThat(expected("it's a b 4 7 t", "")).isEqualTo("AB47T");
    assertThat(expected("I don't know", "")).isEqualTo("-");
  }

  private CodeReading reading(String text) {
    return codes.readExpected(Words.of(text), "AA999A").orElseThrow();
  }

  private String expected(String text, String pattern) {
    return codes.readExpected(Words.of(text), pattern).map(CodeReading::code).orElse("-");
  }
}
