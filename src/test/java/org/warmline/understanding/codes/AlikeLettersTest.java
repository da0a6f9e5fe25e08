package org.warmline.understanding.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeLettersTest {
  @ParameterizedTest
  @CsvSource({
    "PK477A, pee kay four seven seven a",
    "PK477A, p k 4 7 7 a",
    "PK477A, papa kilo four seven seven a",
    "BB472Q, bravo b four seven two quebec",
    "12395, one two three nine five",
    "12395, one two three niner five"
  })
  void whatSoundsLikeAnotherMayHaveBeenMisheard(String code, String heard) {
    assertThat(AlikeLetters.isDoubtful(code, heard)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PK477A, papa kilo four seven seven alpha",
    "PK477A, p as in peter k for kilo four seven seven a like anna",
    "BB472Q, double bravo four seven two quebec",
    "12367, one two three six seven",
    "12395, one two three niner fife"
  })
  void wordsThatStandForOneLetterAreNotDoubted(String code, String heard) {
    assertThat(AlikeLetters.isDoubtful(code, heard)).isFalse();
  }
}
