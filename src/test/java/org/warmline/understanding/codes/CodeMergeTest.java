package org.warmline.understanding.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warmline.understanding.words.Words;

class CodeMergeTest {
  private final CodeMerge merge = new CodeMerge();

  @Test
  void readingsAreMergedSymbolBySymbol() {
    assertThat(merged("AA999A", "k x 4 7 2", "k x 4 7 to queue")).contains("KX472Q");
    assertThat(merged("AA999A", "kilo x ray for 72 queue", "kilo x ray 4 7 to q"))
        .contains("KX472Q");
  }

  @Test
  void whatTheShapeRulesOutIsHeardOtherwise() {
    assertThat(british("Angie 7 to d d")).contains("NG72DD");
    assertThat(british("l s one 4 8 p")).contains("LS14AP");
    assertThat(british("m 1 1 a c", "m 1 1 a e")).contains("M11AE");
  }

  @Test
  void sentencesAreNoCodes() {
    assertThat(british("I would like to talk to somebody about my broken kettle")).isEmpty();
    assertThat(merged("AA999A")).isEmpty();
    assertThat(merged("AA999A", "")).isEmpty();
  }

  @Test
  void aCodeThatIsPlainInEveryReadingIsFoundWhateverItIs() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      StringBuilder code = new StringBuilder();
      for (char place : "AA999A".toCharArray()) {
        code.append((char) (place == 'A' ? 'A' + random.nextInt(26) : '0' + random.nextInt(10)));
      }
      String spelled = String.join(" ", code.toString().split(""));
      assertThat(merged("AA999A", spelled, spelled.toLowerCase(Locale.ROOT)))
          .contains(code.toString());
    }
  }

  private Optional<String> british(String... readings) {
    return merge(UkPostcodes.SHAPES, readings);
  }

  private Optional<String> merged(String pattern, String... readings) {
    return merge(List.of(pattern), readings);
  }

  private Optional<String> merge(List<String> patterns, String... readings) {
    return merge
        .merge(Stream.of(readings).map(Words::of).toList(), patterns)
        .map(CodeReading::code);
  }
}
