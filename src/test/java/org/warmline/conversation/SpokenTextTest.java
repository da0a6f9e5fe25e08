package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpokenTextTest {
  private static final String READ_BACK = "It leaves at nine fifteen. Shall I move you to it?";

  @Test
  void itIsCutBetweenWordsAndNothingIsLost() {
    Random random = new Random(4);
    SpokenText text = new SpokenText(READ_BACK);
    for (int i = 0; i < 1000; i++) {
      double share = random.nextDouble() * 1.2 - 0.1;
      assertThat((text.said(share) + " " + text.unsaid(share)).strip()).isEqualTo(READ_BACK);
    }
    assertThat(text.said(0)).isEmpty();
    assertThat(text.unsaid(1)).isEmpty();
    assertThat(text.said(text.shareOf(READ_BACK.indexOf("Shall") - 1)))
        .isEqualTo("It leaves at nine fifteen.");
  }

  @Test
  void theLastSentenceIsTheQuestion() {
    assertThat(new SpokenText(READ_BACK).lastSentence()).isBetween(0.35, 0.5);
    assertThat(new SpokenText("Which one would you like?").lastSentence()).isEqualTo(1);
    assertThat(new SpokenText("").lastSentence()).isLessThanOrEqualTo(1);
  }
}
