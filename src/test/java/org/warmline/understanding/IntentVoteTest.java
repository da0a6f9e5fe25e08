package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.Meaning;
import org.warmline.call.Mood;

class IntentVoteTest {

  @Test
  void whatTwoReadingsSayOutweighsWhatOneIsALittleSurerOf() {
    Meaning first = meaning("first", "cancel_flight", 0.45, "rebook_flight", 0.30);
    Meaning second = meaning("second", "rebook_flight", 0.40, "cancel_flight", 0.10);
    Meaning third = meaning("third", "rebook_flight", 0.60, "flight_status", 0.10);
    assertThat(IntentVote.winner(first, List.of(second, third))).contains(third);
  }

  @Test
  void whatTheFirstSaysStaysWhereTheOthersAreOfDifferentMinds() {
    Meaning first = meaning("first", "cancel_flight", 0.45, "rebook_flight", 0.20);
    Meaning second = meaning("second", "order_status", 0.40, "cancel_flight", 0.10);
    assertThat(IntentVote.winner(first, List.of(second))).isEmpty();
  }

  @Test
  void withoutOtherReadingsNothingChanges() {
    assertThat(IntentVote.winner(meaning("first", "help", 0.4, "repeat", 0.3), List.of()))
        .isEmpty();
  }

  private static Meaning meaning(
      String text, String intent, double confidence, String other, double otherConfidence) {
    return new Meaning(
        text,
        Optional.of(intent),
        confidence,
        Band.CONFIRM,
        List.of(new Meaning.Guess(other, otherConfidence)),
        false,
        Map.of(),
        0,
        Mood.CALM,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
