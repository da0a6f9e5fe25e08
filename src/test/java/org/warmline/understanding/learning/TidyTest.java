package org.warmline.understanding.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Hi, I need to move my flight!      | i need to move my flight
          um yeah so uh where is my order    | where is my order
          I want to I want to change it      | i want to change it
          my my flight you know was late     | my flight was late
          hello                              | hello
          yes please                         | yes please
          seven seven two two                | seven seven two two
          do you know the date               | do you know the date
          """)
  void leavesOutWhatOnlySpeechPutsIn(String heard, String tidy) {
    assertThat(Tidy.of(heard)).isEqualTo(tidy);
  }
}
