package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmline.actions.DirectActions;
import org.warmline.call.AgentId;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Escalation;
import org.warmline.call.HandoffStep;
import org.warmline.call.Meaning;
import org.warmline.call.Outcome;
import org.warmline.desk.PastCall;
import org.warmline.desk.PastCalls;
import org.warmline.flows.FlowsLoader;
import org.warmline.flows.Generation;
import org.warmline.handoff.Custody;
import org.warmline.handoff.Owner;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.RehearsedPeople;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;

/** A call that there is no room for, and that the exchange takes to a person by itself. */
class FollowedCallTest {
  private static final Generation FLOWS =
      new FlowsLoader(
              Path.of(System.getProperty("warmline.home"), "dialplans", "flows"),
              DirectActions.facts())
          .loadShipped();
  private static final CallId CALL = new CallId("followed");
  private static final AgentId PRIYA = new AgentId("Priya");

  private static Understanding understanding;

  private final List<CallEvent> seen = new ArrayList<>();
  private final Workers workers = new Workers(1);
  private CallKit kit;
  private FollowedCall call;

  @BeforeAll
  static void learn() {
    understanding = Understandings.train(FLOWS.lessons());
  }

  @AfterAll
  static void forget() {
    understanding.close();
  }

  @BeforeEach
  void aCallComesIn() throws InterruptedException {
    kit =
        CallKit.open(
            new CallKit.Wish(
                FLOWS,
                understanding,
                DatabaseSettings.inMemory("followed-" + UUID.randomUUID()),
                OptionalLong.of(1),
                workers,
                RehearsedPeople.NOBODY_THERE,
                RehearsedPeople.NOBODY_THERE,
                () -> LocalDateTime.parse("2026-11-22T10:00"),
                ZoneOffset.UTC));
    call = new FollowedCall(CALL, kit.services(), new Seen(seen), System::nanoTime);
    call.begin(new Caller("+12125550101", Locale.US));
    workers.awaitIdle();
  }

  @AfterEach
  void close() {
    kit.close();
    workers.close();
  }

  @Test
  void isFoundAmongThePastCallsWithWhatTheAgentNoted() throws InterruptedException {
    talk();
    call.onStep(HandoffStep.AGENT_HUNG_UP, Optional.of(PRIYA));
    call.onHungUp();
    call.note(at -> new CallEvent.WrappedUp(at, 0, PRIYA, "done", "calls again"));
    workers.awaitIdle();

    PastCalls.Kept kept = kit.database().pastCalls().findKept(CALL).orElseThrow();
    assertThat(kept.call())
        .extracting(
            PastCall::number,
            PastCall::reason,
            PastCall::outcome,
            PastCall::agent,
            PastCall::result)
        .containsExactly(
            "+12125550101",
            Optional.of(Escalation.Reason.OVERLOAD),
            Optional.of(Outcome.TO_AGENT),
            "Priya",
            "done");
    assertThat(kept.events().getLast()).contains("calls again");
    assertThat(kit.services().log().list(CALL)).as("what the desk sees").isEqualTo(seen);
    assertThat(seen).filteredOn(CallEvent.Ended.class::isInstance).hasSize(1);
  }

  @Test
  void belongsToTheAgentInTheTalkAndToNobodyAfterwards() throws InterruptedException {
    assertThat(owner()).contains(Owner.BOT);
    talk();
    assertThat(owner()).contains(Owner.AGENT);
    call.onHungUp();
    workers.awaitIdle();
    assertThat(owner()).contains(Owner.NOBODY);
    assertThat(seen.getLast()).isInstanceOf(CallEvent.Ended.class);
  }

  @Test
  void whoHangsUpBeforeATalkHasGivenUp() throws InterruptedException {
    call.onStep(HandoffStep.WAITING, Optional.empty());
    call.onHungUp();
    workers.awaitIdle();

    assertThat(((CallEvent.Ended) seen.getLast()).outcome()).isEqualTo(Outcome.ABANDONED);
    assertThat(owner()).contains(Owner.NOBODY);
  }

  private void talk() throws InterruptedException {
    call.onStep(HandoffStep.WAITING, Optional.empty());
    call.onStep(HandoffStep.RINGING, Optional.of(PRIYA));
    call.onStep(HandoffStep.ANSWERED, Optional.of(PRIYA));
    call.onStep(HandoffStep.BRIDGED, Optional.of(PRIYA));
    workers.awaitIdle();
  }

  private Optional<Owner> owner() {
    return kit.services().handoffs().findCustody(CALL).map(Custody::owner);
  }

  private record Seen(List<CallEvent> events) implements CallObserver {
    @Override
    public void onEvent(CallEvent event) {
      events.add(event);
    }

    @Override
    public void onMeaning(int turn, Meaning meaning) {}
  }
}
