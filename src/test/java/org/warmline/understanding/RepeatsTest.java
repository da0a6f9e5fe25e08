package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  @Test
  void theSameWordsAgainAreARepeat() {
    assertThat(Repeats.repeats("I said my order is lost", List.of("hello", "my order is lost")))
        .isTrue();
    assertThat(Repeats.repeats("kilo x-ray 4 7 2 quebec", List.of("Kilo X-ray 4 7 2 Quebec.")))
        .isTrue();
    assertThat(Repeats.repeats("my order got lost", List.of("my flight got cancelled"))).isFalse();
  }

  @Test
  void shortAnswersAreNone() {
    assertThat(Repeats.repeats("yes", List.of("yes"))).isFalse();
    assertThat(Repeats.repeats("no", List.of("no", "no"))).isFalse();
    assertThat(Repeats.repeats("", List.of(""))).isFalse();
    assertThat(Repeats.repeats("my order is lost", List.of())).isFalse();
  }
}
