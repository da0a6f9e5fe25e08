package org.warmline.understanding.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordErrorsTest {
  private static final WrongWords OTHERS = WrongWords.of(List.of("alpha beta gamma"));

  @Test
  void theSameSeedSpoilsTheSameWay() {
    String sentence = "Please, move my flight to Friday morning!";
    assertThat(new WordErrors(40, OTHERS, 7).spoil(sentence))
        .isEqualTo(new WordErrors(40, OTHERS, 7).spoil(sentence));
    assertThat(new WordErrors(0, OTHERS, 7).spoil(sentence))
        .isEqualTo("please move my flight to friday morning");
  }

  @Test
  void deletionsReplacementsAndInsertionsComeInTheirShares() {
    int words = 60_000;
    WordErrors errors = new WordErrors(10, OTHERS, 3);
    int kept = 0;
    int strange = 0;
    String sentence = String.join(" ", Collections.nCopies(20, "word"));
    for (int i = 0; i < words / 20; i++) {
      List<String> spoiled = Arrays.asList(errors.spoil(sentence).split(" "));
      kept += Collections.frequency(spoiled, "word");
      strange += spoiled.size() - Collections.frequency(spoiled, "word");
    }
    assertThat(1 - (double) kept / words).isCloseTo(0.08, within(0.004));
    assertThat((double) strange / words).isCloseTo(0.07, within(0.004));
  }

  @Test
  void aSentenceNeverLosesItsLastWord() {
    WordErrors errors = new WordErrors(100, WrongWords.of(List.of()), 1);
    for (int i = 0; i < 50; i++) {
      assertThat(errors.spoil("yes")).isNotEmpty();
    }
    assertThat(errors.spoil("")).isEmpty();
  }
}
