package org.warmline.understanding.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NearCodesTest {
  private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  @Test
  void differInOneSymbolThatSoundsAlike() {
    assertThat(NearCodes.of("K")).containsExactlyInAnyOrder("A", "H", "J");
    assertThat(NearCodes.of("B")).contains("D", "E", "P", "T", "V", "G", "C");
    assertThat(NearCodes.of("NF3")).contains("MF3", "NS3", "NX3").doesNotContain("MS3", "RF3");
  }

  @Test
  void takeFiveForNineAndNoOtherDigitForAnother() {
    assertThat(NearCodes.of("0123456789")).containsExactlyInAnyOrder("0123496789", "0123456785");
  }

  @Test
  void keepTheShape() {
    assertThat(NearCodes.of("A8")).allMatch(code -> code.matches("[A-Z]8"));
    assertThat(NearCodes.of("S6")).allMatch(code -> code.matches("[A-Z]6"));
  }

  @Test
  void standOnlyAroundWhatIsACode() {
    for (String text : List.of("", "é", "'; --", "kx472q", "5".repeat(21))) {
      assertThat(NearCodes.of(text)).as(text).isEmpty();
    }
  }

  @Test
  void areNearEachOtherAndNeverMany() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      String code =
          random
              .ints(6, 0, SYMBOLS.length())
              .mapToObj(at -> SYMBOLS.substring(at, at + 1))
              .reduce("", String::concat);
      Set<String> near = NearCodes.of(code);
      assertThat(near).doesNotContain(code).hasSizeLessThanOrEqualTo(6 * 10);
      assertThat(near).allMatch(other -> NearCodes.of(other).contains(code));
    }
  }
}
