package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.CallEvent;
import org.warmline.call.Meaning;
import org.warmline.call.Mood;

class ComprehensionTest {

  @Test
  void scoresAreKeptWithFourDecimals() {
    Meaning meaning =
        new Meaning(
            "words",
            Optional.of("order_status"),
            0.912345678,
            Band.ACT,
            List.of(),
            false,
            Map.of(),
            0.000678901,
            Mood.CALM,
            Optional.empty(),
            Optional.empty(),
            List.of());
    Mood fused = new Mood(0.33333333, 0.00004, List.of());
    assertThat(new Comprehension.Take("words", meaning, fused, false).event(7, 2))
        .isEqualTo(
            new CallEvent.Understood(
                7, 2, Optional.of("order_status"), 0.9123, Band.ACT, Map.of(), 0.0007, 0.3333, 0));
  }
}
