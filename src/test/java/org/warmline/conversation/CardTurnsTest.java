package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.CallEvent;

class CardTurnsTest {

  @Test
  void theDigitsOfATurnAreMaskedAndWhatTheyWereTakenForIsGone() {
    CallEvent heard =
        new CallEvent.Heard(
            5,
            2,
            "miller four one one one",
            0.9,
            Map.of("last_name", "miller", "order_number", "four one one one"));

    assertThat(CardTurns.masked(heard, Set.of(2)))
        .isEqualTo(new CallEvent.Heard(5, 2, "miller ••••", 0.9, Map.of("last_name", "miller")));
    assertThat(
            CardTurns.masked(
                understood(
                    Map.of("last_name", "Miller", "order_number", "4111"),
                    Map.of("last_name", "miller", "order_number", "four one one one"),
                    Set.of("last_name", "order_number")),
                Set.of(1, 2)))
        .isEqualTo(
            understood(
                Map.of("last_name", "Miller"), Map.of("last_name", "miller"), Set.of("last_name")));
  }

  @Test
  void otherTurnsAndOtherEventsStayAsTheyAre() {
    CallEvent heard = new CallEvent.Heard(5, 2, "four one one one", 0.9);
    CallEvent pressed = new CallEvent.Pressed(6, 3, "4");

    assertThat(CardTurns.masked(heard, Set.of(1, 3))).isSameAs(heard);
    assertThat(CardTurns.masked(pressed, Set.of(3))).isSameAs(pressed);
  }

  private static CallEvent understood(
      Map<String, String> slots, Map<String, String> heard, Set<String> unclear) {
    return new CallEvent.Understood(
        5, 2, Optional.empty(), 0.2, Band.REJECT, slots, 0, 0, 0, heard, unclear);
  }
}
