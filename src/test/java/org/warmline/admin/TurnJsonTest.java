package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;

class TurnJsonTest {

  @Test
  void weightsAreWrittenWithoutAnExponent() {
    Escalation escalation =
        new Escalation(
            Escalation.Reason.FRUSTRATION,
            List.of(
                new Evidence("frustration", "earlier", "the sentences before", 0.00042, 3),
                new Evidence("frustration", "words", "ridiculous", 1, 4)),
            "support");
    assertThat(TurnJson.escalation(escalation).toString())
        .contains("\"weight\":0.0004,\"turn\":3}", "\"weight\":1.0,\"turn\":4}");
  }
}
