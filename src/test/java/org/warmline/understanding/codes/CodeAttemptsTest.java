package org.warmline.understanding.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeAttemptsTest {
  @Test
  void mixesWhatWasMisheardAtDifferentPlaces() {
    assertThat(CodeAttempts.others("PK477E", List.of("TK477A")))
        .isEqualTo(Set.of("TK477A", "PK477A", "TK477E"));
  }

  @Test
  void keepsEarlierCodesThatHaveTooLittleInCommon() {
    assertThat(CodeAttempts.others("ABCDEF", List.of("GHIJKL"))).containsExactly("GHIJKL");
  }

  @Test
  void looksAtCodesOfTheSameLengthOnly() {
    assertThat(CodeAttempts.others("ABC", List.of("AB", "ABC", "ABCD"))).isEmpty();
  }

  @Test
  void anySymbolHeardRightOnceIsEnough() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      String code = Integer.toString(random.nextInt(100_000, 1_000_000));
      int wrong = random.nextInt(6);
      String first = misheard(code, wrong, random);
      String second = misheard(code, (wrong + 1 + random.nextInt(5)) % 6, random);
      assertThat(CodeAttempts.others(second, List.of(first))).contains(code).hasSizeLessThan(25);
    }
  }

  private static String misheard(String code, int at, Random random) {
    int other = (code.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
    return code.substring(0, at) + other + code.substring(at + 1);
  }
}
