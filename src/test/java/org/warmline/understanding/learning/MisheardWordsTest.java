package org.warmline.understanding.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MisheardWordsTest {
  private static final MisheardWords WORDS =
      MisheardWords.of(
          List.of("cancel my booking", "my card was declined", "track the parcel"),
          List.of("I could use a cart"));

  @Test
  void aWordThatNobodyTaughtBecomesTheTaughtOneThatIsWrittenAlike() {
    assertThat(WORDS.mend("kancel my bookings")).contains("cancel my booking");
    assertThat(WORDS.mend("my cord was declined")).contains("my card was declined");
  }

  @Test
  void knownShortAndFarWordsStay() {
    assertThat(WORDS.mend("cart")).isEqualTo(Optional.empty());
    assertThat(WORDS.mend("mi elephant 555 ")).isEqualTo(Optional.empty());
    assertThat(WORDS.mend("")).isEqualTo(Optional.empty());
  }

  @Test
  void threeWordsAtMostAreMended() {
    assertThat(WORDS.mend("cancol bookink parcol declinad"))
        .contains("cancel booking parcel declinad");
  }
}
