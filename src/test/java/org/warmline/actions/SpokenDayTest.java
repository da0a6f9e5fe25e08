package org.warmline.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpokenDayTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  @Test
  void saysNearDaysByTheirNames() {
    assertThat(in(-6)).isEqualTo("last Monday");
    assertThat(in(-2)).isEqualTo("last Friday");
    assertThat(in(-1)).isEqualTo("yesterday");
    assertThat(in(0)).isEqualTo("today");
    assertThat(in(1)).isEqualTo("tomorrow");
    assertThat(in(2)).isEqualTo("on Tuesday");
    assertThat(in(6)).isEqualTo("on Saturday");
  }

  @Test
  void saysFarDaysByTheirDates() {
    assertThat(in(7)).isEqualTo("on November twenty-ninth");
    assertThat(in(-7)).isEqualTo("on November fifteenth");
    assertThat(in(39)).isEqualTo("on December thirty-first");
  }

  private static String in(int days) {
    return SpokenDay.of(SUNDAY.plusDays(days), SUNDAY);
  }
}
