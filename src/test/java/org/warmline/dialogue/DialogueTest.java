package org.warmline.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.dialogue.Meanings.gibberish;
import static org.warmline.dialogue.Meanings.intent;
import static org.warmline.dialogue.Meanings.no;
import static org.warmline.dialogue.Meanings.slot;
import static org.warmline.dialogue.Meanings.spoke;
import static org.warmline.dialogue.Meanings.uncertain;
import static org.warmline.dialogue.Meanings.unsure;
import static org.warmline.dialogue.Meanings.yes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warmline.call.ActionReport;
import org.warmline.call.ActionReport.Status;
import org.warmline.call.Choice;
import org.warmline.call.Escalation;
import org.warmline.call.Outcome;
import org.warmline.call.Saying;
import org.warmline.call.Tone;
import org.warmline.flows.ShippedFlows;

/** The dialogue with the flows that are shipped, an event at a time. */
class DialogueTest {
  private static final List<Choice> FRIDAY =
      List.of(
          flight("F1", "2026-11-27", "08:15", "morning"),
          flight("F2", "2026-11-27", "13:30", "afternoon"),
          flight("F3", "2026-11-27", "19:05", "evening"));

  private final Dialogue dialogue = new Dialogue(ShippedFlows.load().script());
  private DialogueState state = DialogueState.FRESH;
  private Step step = new Step(state, List.of());

  @Test
  void greetsAsAMachineAndNamesTheWayToAPerson() {
    on(new DialogueEvent.Began());
    assertThat(said()).contains("automated assistant").contains("agent").contains("zero");
  }

  @Test
  void movesAFlightOnlyAfterTheReadBackIsConfirmed() {
    untilConfirmation();
    assertThat(said())
        .contains("K, X, four, seven, two, Q")
        .contains("Friday, November twenty seventh")
        .contains("eight fifteen in the morning");
    assertThat(actions()).isEmpty();

    on(spoke(yes()));
    assertThat(actions()).containsExactly("rebook_flight");
    assertThat(run().args())
        .containsEntry("booking_reference", "KX472Q")
        .containsEntry("flight", "F1");

    on(done("rebook_flight", Map.of("flight_number", "WL101", "time", "08:15"), List.of()));
    assertThat(said()).contains("eight fifteen in the morning").contains("anything else");
    assertThat(state.name()).isEqualTo("anything_else");

    on(spoke(no()));
    assertThat(outcome()).isEqualTo(Outcome.RESOLVED);
  }

  @Test
  void whatWasSaidInTheFirstSentenceIsNotAskedAgain() {
    on(new DialogueEvent.Began());
    on(spoke(intent("rebook_flight", "booking_reference", "KX472Q", "last_name", "Baker")));
    assertThat(actions()).containsExactly("find_booking");
    on(done("find_booking", Map.of(), List.of()));
    assertThat(state.name()).isEqualTo("rebook_flight.date");
  }

  @Test
  void aCorrectionAtTheReadBackLooksUpAgainAndIsReadBackAgain() {
    untilConfirmation();
    on(spoke(no("date", "2026-11-28")));
    assertThat(actions()).containsExactly("find_flights");
    assertThat(run().args()).containsEntry("date", "2026-11-28");
    on(done("find_flights", Map.of(), List.of(flight("F9", "2026-11-28", "09:00", "morning"))));
    assertThat(state.name()).isEqualTo("rebook_flight.confirm");
    assertThat(said()).contains("Saturday, November twenty eighth");
  }

  @Test
  void anotherChoiceAtTheReadBackIsTakenFromThoseOffered() {
    untilConfirmation();
    on(spoke(no("part_of_day", "evening")));
    assertThat(state.name()).isEqualTo("rebook_flight.confirm");
    assertThat(said()).contains("seven oh five in the evening");
  }

  @Test
  void noAtTheReadBackAsksWhatShouldBeDifferent() {
    untilConfirmation();
    on(spoke(no()));
    assertThat(state.name()).isEqualTo("rebook_flight.change");
    assertThat(state.counters().rejections()).isEqualTo(1);
    on(spoke(no()));
    assertThat(state.name()).isEqualTo("anything_else");
  }

  @Test
  void aRefusedBookingIsAskedForAgainAndCounted() {
    on(new DialogueEvent.Began());
    on(spoke(intent("rebook_flight", "booking_reference", "KX472R", "last_name", "Baker")));
    on(refused("find_booking", "not_found"));
    assertThat(said()).contains("can't find a booking").contains("booking reference");
    assertThat(state.name()).isEqualTo("rebook_flight.booking_reference");
    assertThat(state.counters().unverified()).isEqualTo(1);
  }

  @Test
  void aMisheardCodeIsHandedOnAsUncertainAndTheFoundOneIsReadBack() {
    on(new DialogueEvent.Began());
    on(spoke(intent("cancel_flight", "last_name", "Baker")));
    on(spoke(uncertain("booking_reference", "MF376W")));
    assertThat(run().uncertain()).containsExactly("booking_reference");
    on(found("find_booking", Map.of("booking_reference", "NF376W", "last_name", "Baker")));
    assertThat(state.name()).isEqualTo("cancel_flight.confirm");
    assertThat(said()).contains("N, F, three, seven, six, W");
    on(spoke(yes()));
    assertThat(run().args()).containsEntry("booking_reference", "NF376W");
    assertThat(run().uncertain()).isEmpty();
  }

  @Test
  void onlyCodesAreTakenFromWhatWasFound() {
    on(new DialogueEvent.Began());
    on(spoke(intent("cancel_flight", "last_name", "Baker", "booking_reference", "NF376W")));
    on(found("find_booking", Map.of("booking_reference", "NF376W", "last_name", "Walker")));
    assertThat(state.slots().get("last_name").value()).isEqualTo("Baker");
  }

  @Test
  void aSeatTakenMeanwhileIsOfferedNoMore() {
    untilConfirmation();
    on(spoke(yes()));
    on(refused("rebook_flight", "seat_taken"));
    assertThat(said()).contains("was taken");
    assertThat(actions()).containsExactly("find_flights");
  }

  @Test
  void aDayWithoutFlightsIsToldAndAnotherDayAskedFor() {
    on(new DialogueEvent.Began());
    on(spoke(intent("rebook_flight", "booking_reference", "KX472Q", "last_name", "Baker")));
    on(done("find_booking", Map.of(), List.of()));
    on(spoke(slot("date", "2026-11-29")));
    on(refused("find_flights", "no_flights"));
    assertThat(said()).contains("no free seat on Sunday, November twenty ninth");
    assertThat(state.name()).isEqualTo("rebook_flight.date");
  }

  @Test
  void noneOfTheFlightsLeadsToAnotherDay() {
    untilChoice();
    on(spoke(slot("flight", "none")));
    assertThat(state.name()).isEqualTo("rebook_flight.date");
  }

  @Test
  void aFailedActionNeedsAPersonAndSaysNothingIsDone() {
    untilConfirmation();
    on(spoke(yes()));
    on(ended("rebook_flight", Status.FAILED, "unavailable", Map.of(), List.of()));
    assertThat(said()).contains("can't reach our records").doesNotContain("done");
    assertThat(need().reason()).isEqualTo(Escalation.Reason.ACTION_FAILED);
  }

  @Test
  void anUncertainWishIsAskedAboutFirst() {
    on(new DialogueEvent.Began());
    on(spoke(unsure("order_status")));
    assertThat(said()).isEqualTo("Would you like to find out where an order is?");
    on(spoke(yes()));
    assertThat(state.name()).isEqualTo("order_status.order_number");
  }

  @Test
  void missesAreCountedAndTheToneTurnsApologetic() {
    on(new DialogueEvent.Began());
    on(spoke(gibberish()));
    assertThat(state.counters().missesInARow()).isEqualTo(1);
    on(spoke(gibberish()));
    assertThat(state.tone()).isEqualTo(Tone.APOLOGETIC);
    assertThat(said()).contains("agent");
    on(spoke(intent("order_status")));
    assertThat(state.counters().missesInARow()).isZero();
    assertThat(state.counters().misses()).isEqualTo(2);
  }

  @Test
  void repeatsWordForWordWhenAsked() {
    on(new DialogueEvent.Began());
    on(spoke(intent("order_status")));
    String question = said();
    on(spoke(intent("repeat")));
    assertThat(said()).isEqualTo(question);
    assertThat(state.name()).isEqualTo("order_status.order_number");
  }

  @Test
  void threeSilencesEndTheCallWithATrueSentence() {
    on(new DialogueEvent.Began());
    on(new DialogueEvent.WasSilent());
    assertThat(said()).contains("still there");
    on(new DialogueEvent.WasSilent());
    on(new DialogueEvent.WasSilent());
    assertThat(outcome()).isEqualTo(Outcome.ABANDONED);
  }

  @Test
  void anotherWishInTheMiddleIsServed() {
    on(new DialogueEvent.Began());
    on(spoke(intent("rebook_flight")));
    on(spoke(intent("order_status")));
    assertThat(state.name()).isEqualTo("order_status.order_number");
  }

  @Test
  void aReadBackThatWasCutOffIsNotConfirmedByAYes() {
    untilConfirmation();
    String readBack = said();
    on(new DialogueEvent.Interrupted(readBack.substring(readBack.length() - 30).strip()));
    on(spoke(yes()));
    assertThat(said()).isEqualTo(readBack);
    assertThat(state.name()).isEqualTo("rebook_flight.confirm");
    on(spoke(yes()));
    assertThat(state.asking()).isEqualTo(new Asking.Waiting("rebook_flight"));
  }

  @Test
  void aReadBackHeardToItsLastWordIsConfirmed() {
    untilConfirmation();
    on(new DialogueEvent.Interrupted(""));
    on(spoke(yes()));
    assertThat(state.asking()).isEqualTo(new Asking.Waiting("rebook_flight"));
  }

  @Test
  void choicesThatWereNotHeardAreOfferedAgainToWhoDoesNotAnswer() {
    untilChoice();
    String choices = said();
    on(new DialogueEvent.Interrupted("one thirty in the afternoon"));
    on(spoke(gibberish()));
    assertThat(said()).isNotEqualTo(choices);
    on(new DialogueEvent.Interrupted(said().substring(said().length() - 20)));
    on(spoke(gibberish()));
    assertThat(said()).isEqualTo(choices);
    assertThat(state.counters().missesInARow()).isEqualTo(2);
  }

  @Test
  void whatAPersonMustBeToldMayNotBeInterrupted() {
    on(new DialogueEvent.Began());
    Saying greeting = ((Directive.Say) step.directives().getFirst()).saying();
    assertThat(greeting.text().substring(0, greeting.duty())).endsWith("an automated assistant.");
    assertThat(greeting.text()).doesNotContain("[").doesNotContain("]");
    on(spoke(intent("order_status")));
    assertThat(((Directive.Say) step.directives().getFirst()).saying().duty()).isZero();
  }

  private void untilChoice() {
    on(new DialogueEvent.Began());
    on(spoke(intent("rebook_flight", "date", "2026-11-27")));
    on(spoke(slot("booking_reference", "KX472Q")));
    on(spoke(slot("last_name", "Baker")));
    on(done("find_booking", Map.of("origin", "Boston", "destination", "Denver"), List.of()));
    on(done("find_flights", Map.of(), FRIDAY));
    assertThat(said()).contains("eight fifteen in the morning");
  }

  private void untilConfirmation() {
    untilChoice();
    on(spoke(slot("flight", "morning")));
    assertThat(state.name()).isEqualTo("rebook_flight.confirm");
  }

  private void on(DialogueEvent event) {
    step = dialogue.next(state, event);
    state = step.state();
  }

  private String said() {
    return step.directives().stream()
        .filter(Directive.Say.class::isInstance)
        .map(say -> ((Directive.Say) say).saying().text())
        .reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b);
  }

  private Directive.Run run() {
    return only(Directive.Run.class);
  }

  private Directive.NeedPerson need() {
    return only(Directive.NeedPerson.class);
  }

  private Outcome outcome() {
    return only(Directive.End.class).outcome();
  }

  private List<String> actions() {
    return step.directives().stream()
        .filter(Directive.Run.class::isInstance)
        .map(run -> ((Directive.Run) run).action())
        .toList();
  }

  private <T extends Directive> T only(Class<T> kind) {
    List<T> found = step.directives().stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private DialogueEvent done(String action, Map<String, String> facts, List<Choice> choices) {
    return ended(action, Status.DONE, "", facts, choices);
  }

  private static DialogueEvent found(String action, Map<String, String> args) {
    return new DialogueEvent.ActionEnded(
        new ActionReport(action, "key", Status.DONE, "", args, Map.of(), List.of(), List.of()));
  }

  private DialogueEvent refused(String action, String reason) {
    return ended(action, Status.REFUSED, reason, Map.of(), List.of());
  }

  private DialogueEvent ended(
      String action,
      Status status,
      String reason,
      Map<String, String> facts,
      List<Choice> choices) {
    assertThat(run().action()).isEqualTo(action);
    return new DialogueEvent.ActionEnded(
        new ActionReport(action, "key", status, reason, run().args(), facts, choices, List.of()));
  }

  private static Choice flight(String id, String date, String time, String partOfDay) {
    return new Choice(id, Map.of("date", date, "time", time, "part_of_day", partOfDay));
  }
}
