package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.CallEvent;
import org.warmline.call.Meaning;
import org.warmline.call.Mood;
import org.warmline.call.Slot;

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
    assertThat(
            new Comprehension.Take("words", Map.of(), meaning, fused, false, Set.of()).event(7, 2))
        .isEqualTo(
            new CallEvent.Understood(
                7, 2, Optional.of("order_status"), 0.9123, Band.ACT, Map.of(), 0.0007, 0.3333, 0));
  }

  @Test
  void theWordsOfASlotAreKeptOnlyWhereRedactionLeftThem() {
    Meaning meaning =
        new Meaning(
            "on friday four one one one two",
            Optional.empty(),
            0.1,
            Band.REJECT,
            List.of(),
            true,
            Map.of(
                "date", new Slot("date", "2026-11-27", "friday", false, Map.of()),
                "code", new Slot("code", "41112", "four one one one two", true, Map.of())),
            0,
            Mood.CALM,
            Optional.empty(),
            Optional.empty(),
            List.of());

    CallEvent event =
        new Comprehension.Take("on friday ••••", Map.of(), meaning, Mood.CALM, false, Set.of())
            .event(7, 2);

    assertThat(((CallEvent.Understood) event).heard()).isEqualTo(Map.of("date", "friday"));
    assertThat(((CallEvent.Understood) event).unclear()).containsExactly("date");
  }

  @Test
  void ofFreeTextOnlyTheRedactedWordsAreKept() {
    String said = "leave it next door my pin is eight eight two two";
    Meaning meaning =
        new Meaning(
            said,
            Optional.empty(),
            0.1,
            Band.REJECT,
            List.of(),
            true,
            Map.of("note", new Slot("note", said, said, true, Map.of())),
            0,
            Mood.CALM,
            Optional.empty(),
            Optional.empty(),
            List.of());
    String kept = "leave it next door my pin is ••••";

    CallEvent event =
        new Comprehension.Take(kept, Map.of(), meaning, Mood.CALM, false, Set.of()).event(7, 2);

    assertThat(((CallEvent.Understood) event).slots()).isEqualTo(Map.of("note", kept));
  }
}
