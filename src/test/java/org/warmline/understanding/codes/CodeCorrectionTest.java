package org.warmline.understanding.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.understanding.Tables;
import org.warmline.understanding.words.Words;

class CodeCorrectionTest {
  private final CodeCorrection corrections = new CodeCorrection();

  @Test
  void onlyWhatIsNamedChanges() {
    for (List<String> row : Tables.read("code-corrections.tsv")) {
      String got =
          corrections
              .correct(Words.of(row.get(2)), row.get(1), row.getFirst())
              .map(CodeReading::code)
              .orElse("-");
      assertThat(got).as(row.toString()).isEqualTo(row.get(3));
    }
  }

  @Test
  void whereTheWrongSymbolStandsTwiceItIsUnsure() {
    Words words = Words.of("four not nine");
    assertThat(corrections.correct(words, "KX992Q", "AA999A").orElseThrow().certain()).isFalse();
    assertThat(corrections.correct(words, "KX972Q", "AA999A").orElseThrow().certain()).isTrue();
  }
}
