package org.warmline.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.dialogue.Meanings.gibberish;
import static org.warmline.dialogue.Meanings.intent;
import static org.warmline.dialogue.Meanings.no;
import static org.warmline.dialogue.Meanings.spoke;
import static org.warmline.dialogue.Meanings.unsure;
import static org.warmline.dialogue.Meanings.yes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmline.call.ActionReport;
import org.warmline.call.Escalation;
import org.warmline.call.Outcome;
import org.warmline.call.Saying;
import org.warmline.flows.ShippedFlows;

/** What does not walk a flow: a person offered, something told at once, speaking more slowly. */
class SideStepsTest {
  private static final String CANT = "I can't do that myself";

  private final Dialogue dialogue = new Dialogue(ShippedFlows.load().script());
  private Step step = new Step(DialogueState.FRESH, List.of());

  @BeforeEach
  void begin() {
    on(new DialogueEvent.Began());
  }

  @Test
  void offersAPersonForWhatItCannotDo() {
    on(spoke(intent("billing_question")));
    assertThat(said()).contains("ask about a bill").contains(CANT).endsWith("get you a person?");
    assertThat(step.state().name()).isEqualTo("billing_question.offer_person");
    on(spoke(yes()));
    assertThat(step.directives())
        .containsExactly(new Directive.NeedPerson(Escalation.Reason.RULE, "billing_question"));
  }

  @Test
  void whoWantsNoPersonIsAskedWhatElse() {
    on(spoke(unsure("billing_question")));
    on(spoke(no()));
    assertThat(said()).isEqualTo("What else can I do for you?");
    assertThat(step.state().name()).isEqualTo("open");
  }

  @Test
  void anOfferThatWasNotAnsweredIsMadeAgain() {
    on(spoke(intent("billing_question")));
    on(spoke(gibberish()));
    assertThat(said()).contains("yes or no").contains(CANT);
    assertThat(step.state().counters().missesInARow()).isEqualTo(1);
    on(new DialogueEvent.WasSilent());
    assertThat(said()).contains("still there").contains(CANT);
    on(spoke(intent("help")));
    assertThat(said()).contains(CANT);
    on(spoke(intent("order_status")));
    assertThat(step.state().name()).isEqualTo("order_status.order_number");
  }

  @Test
  void whatIsKnownIsToldAtOnce() {
    on(spoke(intent("opening_hours")));
    assertThat(said()).contains("nine in the morning").contains("anything else");
    on(spoke(no()));
    assertThat(((Directive.End) step.directives().getLast()).outcome()).isEqualTo(Outcome.RESOLVED);
  }

  @Test
  void whatIsToldOnTheWayDoesNotEndWhatIsBeingDone() {
    on(spoke(intent("rebook_flight", "booking_reference", "KX472Q")));
    String question = said();
    on(spoke(intent("baggage_policy")));
    assertThat(said()).contains("kilos").endsWith(question);
    assertThat(step.state().name()).isEqualTo("rebook_flight.last_name");
    assertThat(step.state().slots()).containsKey("booking_reference");
  }

  @Test
  void anotherOrderHasAnotherPostalCode() {
    on(spoke(intent("return_order", "order_number", "62536")));
    on(spoke(Meanings.slot("postal_code", "35345")));
    refused("not_delivered");
    assertThat(step.state().name()).isEqualTo("anything_else");
    assertThat(step.state().slots()).containsKeys("order_number", "postal_code");
    on(spoke(intent("return_order", "order_number", "48504")));
    assertThat(step.state().name()).isEqualTo("return_order.postal_code");
  }

  @Test
  void whoHasNoNumberIsOfferedAPerson() {
    on(spoke(intent("cancel_appointment")));
    on(spoke(Meanings.says("I don't have the number")));
    assertThat(said()).contains("Without that").endsWith("get you a person?");
    assertThat(step.state().name()).isEqualTo("cancel_appointment.offer_person");
    assertThat(step.state().counters().misses()).isZero();
    on(spoke(Meanings.says("I don't know it")));
    assertThat(said()).contains("yes or no").contains("Without that");
    Step offered = step;
    on(spoke(yes()));
    assertThat(step.directives())
        .containsExactly(new Directive.NeedPerson(Escalation.Reason.RULE, "cancel_appointment"));
    step = offered;
    on(spoke(Meanings.slot("appointment_number", "650554")));
    assertThat(step.state().name()).isEqualTo("cancel_appointment.last_name");
    step = offered;
    on(spoke(no()));
    assertThat(step.state().name()).isEqualTo("open");
  }

  @Test
  void speaksSlowerFromThenOn() {
    on(spoke(intent("order_status")));
    String question = said();
    assertThat(slow()).containsOnly(false);
    on(spoke(intent("slower")));
    assertThat(said()).contains("more slowly").endsWith(question);
    assertThat(slow()).containsOnly(true);
    assertThat(step.state().name()).isEqualTo("order_status.order_number");
    on(spoke(intent("repeat")));
    assertThat(said()).isEqualTo(question);
    assertThat(slow()).containsOnly(true);
    on(spoke(gibberish()));
    assertThat(slow()).containsOnly(true);
    assertThat(
            dialogue.say(House.Line.ONE_MOMENT, step.state().tone(), step.state()).saying().parts())
        .allMatch(Saying.Part::slow);
  }

  @Test
  void anUnsureGoodbyeDoesNotEndWhatIsBeingDone() {
    on(spoke(intent("order_status")));
    on(spoke(unsure("goodbye")));
    assertThat(step.state().name()).isEqualTo("order_status.order_number");
    on(spoke(intent("goodbye")));
    assertThat(step.state().asking()).isEqualTo(new Asking.Over());
  }

  private void on(DialogueEvent event) {
    step = dialogue.next(step.state(), event);
  }

  private void refused(String reason) {
    Directive.Run run = (Directive.Run) step.directives().getLast();
    on(
        new DialogueEvent.ActionEnded(
            new ActionReport(
                run.action(),
                "key",
                ActionReport.Status.REFUSED,
                reason,
                run.args(),
                Map.of(),
                List.of(),
                List.of())));
  }

  private String said() {
    return ((Directive.Say) step.directives().getFirst()).saying().text();
  }

  private List<Boolean> slow() {
    return ((Directive.Say) step.directives().getFirst())
        .saying().parts().stream().map(Saying.Part::slow).toList();
  }
}
