package org.warmline.actions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void sameNamesAreWrittenInManyWays() {
    assertThat(Names.same("O'Brien", "o brien")).isTrue();
    assertThat(Names.same("O’Brien", "OBRIEN")).isTrue();
    assertThat(Names.same("Müller", "Muller")).isTrue();
    assertThat(Names.same("De la Cruz", "delacruz")).isTrue();
    assertThat(Names.same("Smith-Jones", "smith jones")).isTrue();
    assertThat(Names.same("Strauß", "Strauss")).isTrue();
    assertThat(Names.same("Łukasz", "lukasz")).isTrue();
  }

  @Test
  void otherNamesAreNotTheSame() {
    assertThat(Names.same("Miller", "Millar")).isFalse();
    assertThat(Names.same("Miller", "Mill")).isFalse();
    assertThat(Names.same("", "")).isFalse();
    assertThat(Names.same("'", "-")).isFalse();
  }
}
