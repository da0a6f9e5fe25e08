package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @Test
  void readsSecondsMinutesAndHours() {
    assertThat(Durations.parse("90s")).isEqualTo(Duration.ofSeconds(90));
    assertThat(Durations.parse("20m")).isEqualTo(Duration.ofMinutes(20));
    assertThat(Durations.parse("1h")).isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "m", "0m", "-5s", "1.5h", "20 m", "9999999s", "3d"})
  void refusesAllElse(String text) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("90s");
  }
}
