package org.warmline.actions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodeTest {
  @ParameterizedTest
  @CsvSource({
    "60614, 60614",
    "60614, 60614-1234",
    "60614-1234, 606141234",
    "SW1A 1AA, SW1A1AA",
    "k1a 0b1, K1A0B1"
  })
  void theSameHoweverItIsWritten(String one, String other) {
    assertThat(PostalCode.same(one, other)).isTrue();
    assertThat(PostalCode.same(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "60614, 60615",
    "60614-1234, 60614-1235",
    "60614-1234, 60615",
    "SW1A 1AA, SW1A 1AB",
    "'', ''",
    "6061, 60614"
  })
  void another(String one, String other) {
    assertThat(PostalCode.same(one, other)).isFalse();
  }
}
