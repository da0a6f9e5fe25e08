package org.warmline.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmline.call.ActionReport;
import org.warmline.call.Choice;
import org.warmline.flows.ShippedFlows;

/** Whatever callers and actions do in whatever order, the dialogue keeps its promises. */
class DialoguePropertyTest {
  private static final int CALLS = 2000;
  private static final int STEPS = 30;

  private final Dialogue dialogue = new Dialogue(ShippedFlows.load().script());

  @Test
  void noOrderOfEventsBreaksIt() {
    for (int seed = 0; seed < CALLS; seed++) {
      Random random = new Random(seed);
      Step step = dialogue.next(DialogueState.FRESH, new DialogueEvent.Began());
      for (int i = 0; i < STEPS; i++) {
        DialogueState before = step.state();
        DialogueEvent event = event(random, step);
        step = dialogue.next(before, event);
        keepsItsPromises(seed, before, event, step);
      }
    }
  }

  private static void keepsItsPromises(
      int seed, DialogueState before, DialogueEvent event, Step step) {
    String where = "seed " + seed + ", " + before.name() + ", " + event;
    boolean changes =
        step.directives().stream()
            .anyMatch(
                d ->
                    d instanceof Directive.Run run
                        && run.action()
                            .matches("(re)?book_.*|cancel_.*|reschedule_.*|return_.*|reset_.*"));
    if (changes) {
      assertThat(before.asking()).as(where).isInstanceOf(Asking.ToConfirm.class);
      assertThat(step.state().confirmed()).as(where).isPresent();
    }
    if (before.asking() instanceof Asking.Over) {
      assertThat(step.directives()).as(where).isEmpty();
    }
    boolean answerDue =
        event instanceof DialogueEvent.Spoke
            && !before.waiting()
            && !(before.asking() instanceof Asking.Over);
    if (answerDue) {
      assertThat(step.directives()).as(where).isNotEmpty();
    }
    step.directives().stream()
        .filter(Directive.Say.class::isInstance)
        .forEach(say -> assertThat(((Directive.Say) say).saying().text()).as(where).isNotBlank());
  }

  private static DialogueEvent event(Random random, Step step) {
    if (step.state().waiting() && random.nextInt(4) > 0) {
      return new DialogueEvent.ActionEnded(report(random, step));
    }
    return switch (random.nextInt(12)) {
      case 0 -> new DialogueEvent.WasSilent();
      case 1 -> new DialogueEvent.Mumbled();
      case 2 -> new DialogueEvent.Pressed((char) ('1' + random.nextInt(9)));
      case 3 -> new DialogueEvent.Interrupted(random.nextBoolean() ? "" : "of it?");
      case 4 -> Meanings.spoke(Meanings.gibberish());
      case 5 -> Meanings.spoke(Meanings.no());
      case 6 -> Meanings.spoke(Meanings.no("date", "2026-12-0" + (1 + random.nextInt(9))));
      case 7 ->
          Meanings.spoke(
              Meanings.intent(
                  pick(
                      random,
                      "rebook_flight",
                      "order_status",
                      "book_appointment",
                      "repeat",
                      "help",
                      "cancel_flight",
                      "reschedule_appointment",
                      "return_order",
                      "billing_question",
                      "baggage_policy",
                      "slower",
                      "start_over")));
      case 8 -> Meanings.spoke(Meanings.unsure("book_appointment"));
      case 9 -> Meanings.spoke(Meanings.yes());
      default -> Meanings.spoke(Meanings.slot(open(step.state()), value(random)));
    };
  }

  private static String open(DialogueState state) {
    return state.asking() instanceof Asking.ForSlot slot ? slot.slot() : "date";
  }

  private static String value(Random random) {
    return pick(random, "2026-11-27", "KX472Q", "Baker", "1", "morning", "none", "12345");
  }

  private static ActionReport report(Random random, Step step) {
    Directive.Run run =
        step.directives().stream()
            .filter(Directive.Run.class::isInstance)
            .map(Directive.Run.class::cast)
            .findFirst()
            .orElse(new Directive.Run("find_flights", Map.of(), Set.of()));
    ActionReport.Status status =
        ActionReport.Status.values()[random.nextInt(ActionReport.Status.values().length)];
    List<Choice> choices =
        run.action().startsWith("find_") && random.nextBoolean()
            ? List.of(
                new Choice("A", Map.of("time", "08:00", "part_of_day", "morning")),
                new Choice("B", Map.of("time", "15:00", "part_of_day", "afternoon")))
            : List.of();
    String reason =
        Optional.of(pick(random, "not_found", "no_flights", "locked", "cancelled", "")).get();
    return new ActionReport(
        run.action(), "k", status, reason, run.args(), Map.of(), choices, List.of());
  }

  private static String pick(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }
}
