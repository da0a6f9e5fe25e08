package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I'd like to move my flight, please. | i'd like to move my flight please",
        "My zip is 90210 | my zip is nine zero two one zero",
        "Press 1 or 12. | press one or twelve",
        "Extension 417 | extension four one seven",
        "It was 300 people in 2000 and 2026 | it was three hundred people in two thousand and twenty twenty six",
        "Since 1998 and 2005 | since nineteen ninety eight and two thousand five",
        "Kx472Q | k x four seven two q",
        "at 3:30 or 4:05 or 10:00 | at three thirty or four oh five or ten",
        "on the 21st, the 2nd and the 12th | on the twenty first the second and the twelfth",
        "$12.50, $1 and $1,250.01 | twelve dollars and fifty cents one dollar and one thousand two hundred fifty dollars and one cent",
        "5% off 2.5 | five percent off two point five",
        "1,234,567 | one million two hundred thirty four thousand five hundred sixty seven",
        "Dr. Patel isn’t in, OK? | doctor patel isn't in okay",
        "x-ray | x ray",
        "press # and * | press pound and star",
        "007 | zero zero seven",
      })
  void readsWritingAloud(String written, String spoken) {
    assertThat(String.join(" ", SpokenForm.words(written))).isEqualTo(spoken);
  }

  @Test
  void readsAnything() {
    Random random = new Random(5);
    String signs = "0123456789,.:%$#abcXYZ' -&stndrth♪ไ";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThatCode(() -> SpokenForm.words(text.toString()))
          .as(text.toString())
          .doesNotThrowAnyException();
    }
  }
}
