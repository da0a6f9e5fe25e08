package org.warmline.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.dialogue.Meanings.fact;
import static org.warmline.dialogue.Meanings.heard;
import static org.warmline.dialogue.Meanings.intent;
import static org.warmline.dialogue.Meanings.slot;
import static org.warmline.dialogue.Meanings.spoke;
import static org.warmline.dialogue.Meanings.yes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmline.call.ActionReport;
import org.warmline.call.ActionReport.Status;
import org.warmline.call.Slot;
import org.warmline.flows.ShippedFlows;

/** What an action is told of codes and names that may have been misheard. */
class MisheardTest {
  private final Dialogue dialogue = new Dialogue(ShippedFlows.load().script());
  private DialogueState state = DialogueState.FRESH;
  private Step step = new Step(state, List.of());

  @Test
  void lettersThatSoundAlikeAreUncertainHoweverClearlyTheyWereHeard() {
    on(new DialogueEvent.Began());
    on(spoke(intent("cancel_flight", "last_name", "Baker")));
    on(spoke(heard("booking_reference", "NF376W", "n f three seven six w")));
    assertThat(run().uncertain()).containsExactly("booking_reference");
    on(refused("find_booking", "not_found"));
    on(spoke(heard("booking_reference", "NF376W", "november foxtrot three seven six whiskey")));
    on(spoke(slot("last_name", "Walker")));
    assertThat(run().uncertain()).isEmpty();
  }

  @Test
  void whatACodeWasHeardAsBeforeIsHandedOnWithIt() {
    on(new DialogueEvent.Began());
    on(spoke(intent("cancel_flight", "last_name", "Baker", "booking_reference", "MF376W")));
    assertThat(run().alsoHeard()).isEmpty();
    on(refused("find_booking", "not_found"));
    on(spoke(intent("cancel_flight", "last_name", "Baker", "booking_reference", "NF379W")));
    assertThat(run().alsoHeard())
        .isEqualTo(Map.of("booking_reference", Set.of("MF376W", "NF376W", "MF379W")));
    on(found("find_booking", Map.of("booking_reference", "NF376W", "last_name", "Baker")));
    assertThat(state.slots().get("booking_reference").value()).isEqualTo("NF376W");
    on(spoke(yes()));
    on(found("cancel_flight", run().args()));
    assertThat(state.attempts()).isEmpty();
  }

  @Test
  void otherReadingsOfANameAreHandedOnWithIt() {
    on(new DialogueEvent.Began());
    on(spoke(intent("cancel_flight", "booking_reference", "NF376W")));
    Slot name = new Slot("last_name", "Becker", "becker", true, Map.of(Slot.ALSO, "Baker|Bakker"));
    on(spoke(fact(name)));
    assertThat(run().args()).containsEntry("last_name", "Becker");
    assertThat(run().alsoHeard()).isEqualTo(Map.of("last_name", Set.of("Baker", "Bakker")));
  }

  private void on(DialogueEvent event) {
    step = dialogue.next(state, event);
    state = step.state();
  }

  private Directive.Run run() {
    return step.directives().stream()
        .filter(Directive.Run.class::isInstance)
        .map(Directive.Run.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private DialogueEvent refused(String action, String reason) {
    return ended(action, Status.REFUSED, reason, run().args());
  }

  private DialogueEvent found(String action, Map<String, String> args) {
    return ended(action, Status.DONE, "", args);
  }

  private static DialogueEvent ended(
      String action, Status status, String reason, Map<String, String> args) {
    return new DialogueEvent.ActionEnded(
        new ActionReport(action, "key", status, reason, args, Map.of(), List.of(), List.of()));
  }
}
