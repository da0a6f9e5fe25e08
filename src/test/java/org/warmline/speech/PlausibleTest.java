package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlausibleTest {
  @Test
  void keepsWordsAndDropsWhatNobodySaid() {
    assertThat(Plausible.english(" Thank you. ")).isEqualTo("Thank you.");
    assertThat(Plausible.english("♪ ♪ ♪")).isEmpty();
    assertThat(Plausible.english("[Music] (applause) *cough*")).isEmpty();
    assertThat(Plausible.english("♪ Yes, please ♪")).isEqualTo("Yes, please");
    assertThat(Plausible.english("ลอตเตอรี่")).isEmpty();
    assertThat(Plausible.english("You.")).isEmpty();
    assertThat(Plausible.english("Ooooohhh")).isEmpty();
    assertThat(Plausible.english("You too.")).isEqualTo("You too.");
    assertThat(Plausible.english("...")).isEmpty();
    assertThat(Plausible.english("Press * and then *, café")).isEqualTo("Press * and then *, café");
  }

  @Test
  void endsLoopsButLetsPeopleRepeatThemselves() {
    assertThat(Repetition.loopedPhrase(List.of(9, 5, 6, 5, 6, 5, 6, 5, 6))).isZero();
    assertThat(Repetition.loopedPhrase(List.of(4, 1, 1, 1, 1, 1, 1, 1))).isZero();
    List<Integer> loop = List.of(9, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4);
    assertThat(Repetition.loopedPhrase(loop)).isEqualTo(4);
    assertThat(Repetition.withoutLoop(loop)).containsExactly(9, 1, 2, 3, 4);
    assertThat(Repetition.withoutLoop(List.of(1, 2))).containsExactly(1, 2);
  }
}
