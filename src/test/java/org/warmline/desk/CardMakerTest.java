package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;
import org.warmline.call.HandoffStep;
import org.warmline.call.Outcome;
import org.warmline.flows.Generation;
import org.warmline.flows.ShippedFlows;
import org.warmline.handoff.AgentStatus;

class CardMakerTest {
  private static final Generation FLOWS = ShippedFlows.load();

  @Test
  void tellsTheAngryCallersReasonsWithTheirWordsValuesAndLimits() {
    Card card = card(Calls.angry());

    assertThat(card.why())
        .containsExactly(
            new Card.Why(
                "Asked for a person",
                "this is ridiculous I've explained this three times let me talk to a person",
                31_000L,
                null,
                null,
                "Always passed on at once"),
            new Card.Why(
                "Frustrated",
                "this is ridiculous I've explained this three times let me talk to a person",
                31_000L,
                82,
                50,
                "82 of 100. Passed on from 50"));
    assertThat(card.wants())
        .isEqualTo(
            new Card.Wants(
                "Find out where an order is",
                "The caller said: “my order never came it's lost somewhere”"
                    + " Said the same again twice."));
    assertThat(card.mood()).isNotNull();
    assertThat(card.mood().word()).isEqualTo("Frustrated, rising");
    assertThat(card.mood().limit()).isEqualTo(50);
    assertThat(card.mood().points())
        .containsExactly(
            new Card.Point(9000, 12), new Card.Point(20_000, 31), new Card.Point(31_000, 82));
    assertThat(card.mood().sentence()).isEqualTo("Rose sharply at 0:31.");
  }

  @Test
  void tellsWhatToAskOneWhoHasProvedNothing() {
    Card card = card(Calls.angry());

    assertThat(card.who())
        .isEqualTo(
            new Card.Who(
                null,
                "+12125550102",
                new Card.Verified(
                    "none", List.of(), null, 0, List.of("Order number", "Postal code"))));
    assertThat(card.steps())
        .isEqualTo(
            new Card.Steps(
                List.of(),
                List.of(),
                List.of("Find out where an order is", "Still to ask: order number and postal code"),
                "Nothing has been changed yet."));
    assertThat(card.facts()).isEmpty();
    assertThat(card.turns()).isEqualTo(3);
  }

  @Test
  void tellsWhatAHalfDoneRebookingHasComeTo() {
    Card card = card(Calls.halfRebooked());

    assertThat(card.who())
        .isEqualTo(
            new Card.Who(
                "Anna Miller",
                "+12125550101",
                new Card.Verified(
                    "data", List.of("Booking reference", "Last name"), 41_000L, 1, List.of())));
    assertThat(card.steps())
        .isEqualTo(
            new Card.Steps(
                List.of(
                    "Checked who is calling: booking reference and last name match",
                    "Offered WL107 Fri 27 Nov 7:40 and WL121 Fri 27 Nov 12:15"),
                List.of("Find booking: not found", "Rebook flight: no answer"),
                List.of("Move a flight to another day", "Read it back and get a clear yes"),
                "Nothing has been changed yet."));
    assertThat(card.why())
        .containsExactly(
            new Card.Why("One failed action", null, 81_010L, null, null, "Passed on from 1"));
    assertThat(card.mood().marks()).containsExactly(new Card.Mark(81_000, "Action failed"));
  }

  @Test
  void givesFactsTheirLabelsHumanValuesAndWordsAndSaysWhereTheyAreFrom() {
    assertThat(card(Calls.proved()).facts())
        .containsExactly(
            new Card.Fact("date", "Date", "Fri 27 Nov", "Friday", null),
            new Card.Fact(
                "booking_reference",
                "Booking reference",
                "KX472Q",
                "kilo x-ray four seven two quebec",
                "unclear"),
            new Card.Fact("last_name", "Last name", "Miller", "miller", "unclear"),
            new Card.Fact(
                "current_flight", "Flies now", "WL141, Wed 25 Nov, 15:30", null, "booking"),
            new Card.Fact("route", "Route", "Boston to Denver", null, "booking"),
            new Card.Fact("passenger", "Passenger", "Anna Miller", null, "booking"));
  }

  @Test
  void showsTheRecordsOwnCodeWhereAnotherWasHeard() {
    ActionReport found =
        new ActionReport(
            "find_booking",
            "k9",
            ActionReport.Status.DONE,
            "",
            Map.of("booking_reference", "AX472Q", "last_name", "Miller"),
            Map.of("verified_by", "booking_reference,last_name"),
            List.of(),
            List.of());
    List<CallEvent> events = new ArrayList<>(Calls.proved());
    events.add(new CallEvent.ActionEnded(45_000, 4, found));

    assertThat(card(events).facts())
        .contains(
            new Card.Fact(
                "booking_reference",
                "Booking reference",
                "AX472Q",
                "kilo x-ray four seven two quebec",
                null),
            new Card.Fact("last_name", "Last name", "Miller", "miller", "unclear"));
  }

  @Test
  void tellsWhatWasChangedAndThenNoLongerThatNothingWas() {
    List<CallEvent> events = new ArrayList<>(Calls.proved());
    events.add(Calls.moved(81_000));

    Card.Steps steps = card(events).steps();

    assertThat(steps.done()).endsWith("Flight moved: WL141 Wed 25 Nov → WL107 Fri 27 Nov");
    assertThat(steps.done()).hasSize(3);
    assertThat(steps.changed()).isNull();
    assertThat(steps.left()).isEmpty();
  }

  @Test
  void doesNotSayThatNothingWasChangedWhileAnActionRuns() {
    List<CallEvent> events = new ArrayList<>(Calls.proved());
    events.add(new CallEvent.ActionBegan(80_000, 6, "rebook_flight", "k3", Map.of()));

    Card.Steps steps = card(events).steps();

    assertThat(steps.changed()).isNull();
    assertThat(steps.left()).contains("Rebook flight: begun, not known yet how it ended");
  }

  @Test
  void saysCheckFailedWhereNoTrySucceeded() {
    Card.Verified verified = card(Calls.proved().subList(0, 10)).who().verified();

    assertThat(verified)
        .isEqualTo(
            new Card.Verified(
                "failed", List.of(), null, 1, List.of("Booking reference", "Last name")));
  }

  @Test
  void namesEveryOtherReasonInItsOwnWords() {
    assertThat(reasons(new Evidence("zero", "digit", "0", 1, 3))).containsExactly("Pressed 0");
    assertThat(reasons(new Evidence("sensitive", "intent", "bereavement", 1, 3)))
        .containsExactly("Talk about a death in the family");
    assertThat(
            reasons(
                new Evidence("failures", "misses_in_a_row", "3 of 3", 1, 3),
                new Evidence("failures", "unverified_tries", "3 of 3", 1, 3),
                new Evidence("failures", "rejections", "3 of 3", 1, 3),
                new Evidence("failures", "silences", "3 of 3", 1, 3),
                new Evidence("failures", "action_failures", "2 of 1", 1, 3)))
        .containsExactly(
            "Not understood three times in a row",
            "Three failed checks of who is calling",
            "Said no to what was read back, three times",
            "Silent three times in a row",
            "Two failed lookups");
    assertThat(reasons(new Evidence("rule", "rule", "recognizer_lost", 1, 3)))
        .containsExactly("The assistant could not go on");
    assertThat(reasons(new Evidence("urgency", "score", "0.6", 0.6, 3)))
        .containsExactly("In a hurry");
  }

  @Test
  void countsTimeWithAssistantQueueAndAgentApart() {
    List<CallEvent> events = new ArrayList<>(Calls.angry());
    events.add(Calls.step(45_000, HandoffStep.BRIDGED));
    events.add(Calls.step(60_000, HandoffStep.AGENT_HUNG_UP));
    events.add(new CallEvent.Ended(60_001, 3, Outcome.TO_AGENT));

    Card card = card(events);

    assertThat(card.assistantMillis()).isEqualTo(33_000);
    assertThat(card.waitedMillis()).isEqualTo(12_000);
    assertThat(card.talkMillis()).isEqualTo(15_000);
  }

  @Test
  void theWrapUpSaysWhoEndedTheTalkAndKeepsTheDraft() {
    List<CallEvent> events = new ArrayList<>(Calls.angry());
    events.add(Calls.step(45_000, HandoffStep.BRIDGED));
    Draft draft = new Draft(Optional.of("done"), "calls again on Monday");

    assertThat(wrapUp(events, draft))
        .isEqualTo(
            new Card.WrapUp("caller", WrapUpResult.DEFAULTS, "done", "calls again on Monday"));

    events.add(Calls.step(60_000, HandoffStep.AGENT_HUNG_UP));
    assertThat(wrapUp(events, Draft.NOTHING).endedBy()).isEqualTo("agent");
    assertThat(card(events).wrapUp()).isNull();
  }

  @Test
  void ofACallOfWhichNothingIsKnownItPretendsNothing() {
    Card card = card(List.of());

    assertThat(card.who())
        .isEqualTo(
            new Card.Who(null, null, new Card.Verified("none", List.of(), null, 0, List.of())));
    assertThat(card.wants()).isEqualTo(new Card.Wants(null, ""));
    assertThat(card.why()).isEmpty();
    assertThat(card.mood()).isNull();
    assertThat(card.steps().changed()).isEqualTo("Nothing has been changed yet.");
  }

  @Test
  void ofACallThatThereWasNoRoomForItSaysJustThat() {
    assertThat(reasons(new Evidence("overload", "rule", "overload", 1, 0)))
        .containsExactly("More calls than the machine can serve");
  }

  private static List<String> reasons(Evidence... evidence) {
    List<CallEvent> events =
        List.of(
            Calls.started(""),
            new CallEvent.Heard(1000, 3, "words", 1),
            new CallEvent.Escalated(
                2000, 3, new Escalation(Escalation.Reason.RULE, List.of(evidence), "support")));
    return card(events).why().stream().map(Card.Why::name).toList();
  }

  private static Card card(List<CallEvent> events) {
    return make(events, AgentStatus.State.RINGING, Optional.empty());
  }

  private static Card.WrapUp wrapUp(List<CallEvent> events, Draft draft) {
    return make(events, AgentStatus.State.WRAP_UP, Optional.of(draft)).wrapUp();
  }

  private static Card make(List<CallEvent> events, AgentStatus.State state, Optional<Draft> draft) {
    CardMaker maker = new CardMaker(FLOWS.outlines(), FLOWS.rules(), WrapUpResult.DEFAULTS);
    long now = events.isEmpty() ? 0 : events.getLast().atMillis();
    return maker.make(
        events,
        FLOWS.summaries().of(new History(events).untilEscalated()),
        new CardMaker.Moment(
            Calls.CALL,
            new AgentStatus(
                state, "", AgentStatus.Choice.AVAILABLE, Optional.of(Calls.CALL), 0, 14_000),
            now,
            20_000,
            List.of(),
            Optional.empty(),
            draft));
  }
}
