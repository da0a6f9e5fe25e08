package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmline.actions.DirectActions;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.HandoffStep;
import org.warmline.call.Meaning;
import org.warmline.call.Outcome;
import org.warmline.call.Tone;
import org.warmline.flows.FlowsLoader;
import org.warmline.flows.Generation;
import org.warmline.handoff.Custody;
import org.warmline.handoff.Owner;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.RehearsedPeople;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;

/** What becomes of a call that needs a person, whatever the queue and the caller do. */
class HandoverTest {
  private static final CallId CALL = new CallId("to-a-person");
  private static final Generation FLOWS =
      new FlowsLoader(
              Path.of(System.getProperty("warmline.home"), "dialplans", "flows"),
              DirectActions.facts())
          .loadShipped();
  private static Understanding understanding;

  private final FakeQueues queues = new FakeQueues();
  private final PlainSide side = new PlainSide();
  private final Workers workers = new Workers(1);
  private CallKit kit;
  private CallRunner call;

  @BeforeAll
  static void learn() {
    understanding = Understandings.train(FLOWS.lessons());
  }

  @AfterAll
  static void forget() {
    understanding.close();
  }

  @BeforeEach
  void answer() throws InterruptedException {
    kit =
        CallKit.open(
            new CallKit.Wish(
                FLOWS,
                understanding,
                DatabaseSettings.inMemory("handover-" + UUID.randomUUID()),
                OptionalLong.of(1),
                workers,
                queues,
                RehearsedPeople.NOBODY_THERE,
                () -> LocalDateTime.parse("2026-11-22T10:00"),
                ZoneOffset.UTC));
    call = new CallRunner(CALL, kit.services(), side, new Unwatched(), System::nanoTime);
    call.begin(new Caller("+12125550101", Locale.US), "text", "text");
    workers.awaitIdle();
  }

  @AfterEach
  void close() {
    kit.close();
    workers.close();
  }

  @Test
  void theCallerIsToldAndWaitsWithTheSummaryForTheAgentReady() throws InterruptedException {
    pressZero();
    assertThat(last()).contains("get you to a person");
    assertThat(queues.ticket().orElseThrow().briefing().toCompletableFuture()).isCompleted();
    assertThat(owner()).isEqualTo(Owner.QUEUE);
    assertThat(kit.services().handoffs().findSummary(CALL)).isPresent();
  }

  @Test
  void aQueueThatAnnouncesThePersonItselfIsJoinedWithoutAnotherWord() throws InterruptedException {
    queues.announceThemselves();
    int before = side.said().size();
    pressZero();
    assertThat(side.said()).hasSize(before);
    assertThat(queues.ticket().orElseThrow().tone()).isEqualTo(Tone.NEUTRAL);
    assertThat(kit.services().log().list(CALL))
        .filteredOn(CallEvent.Said.class::isInstance)
        .last()
        .asInstanceOf(type(CallEvent.Said.class))
        .satisfies(said -> assertThat(said.text()).contains("get you to a person"));
  }

  @Test
  void aTalkEndsTheCallWhenTheAgentHangsUp() throws InterruptedException {
    pressZero();
    tell(HandoffStep.RINGING, HandoffStep.ANSWERED, HandoffStep.BRIDGED);
    assertThat(owner()).isEqualTo(Owner.AGENT);
    assertThat(side.followed()).isEqualTo(1);
    tell(HandoffStep.AGENT_HUNG_UP);
    assertThat(outcomes()).containsExactly(Outcome.TO_AGENT);
    assertThat(side.isHungUp()).isTrue();
    assertThat(owner()).isEqualTo(Owner.NOBODY);
  }

  @Test
  void anAgentWhoseLineBreaksIsWaitedForAndTheCallerIsTold() throws InterruptedException {
    pressZero();
    tell(HandoffStep.RINGING, HandoffStep.ANSWERED, HandoffStep.BRIDGED, HandoffStep.AGENT_LOST);
    assertThat(last()).contains("Please stay on the line");
    assertThat(owner()).isEqualTo(Owner.QUEUE);
    tell(HandoffStep.BRIDGED);
    assertThat(side.followed()).as("the same talk goes on").isEqualTo(1);
    tell(HandoffStep.AGENT_LOST, HandoffStep.RANG_OUT, HandoffStep.RINGING);
    tell(HandoffStep.ANSWERED, HandoffStep.BRIDGED);
    assertThat(side.followed()).as("a new talk").isEqualTo(2);
    assertThat(outcomes()).isEmpty();
  }

  @Test
  void aCallerWhoHangsUpWhileWaitingLeavesTheQueue() throws InterruptedException {
    pressZero();
    tell(HandoffStep.RINGING);
    call.hungUp();
    workers.awaitIdle();
    assertThat(queues.left()).containsExactly(CALL);
    assertThat(outcomes()).containsExactly(Outcome.ABANDONED);
    assertThat(owner()).isEqualTo(Owner.NOBODY);
  }

  @Test
  void aCallerWhoHangsUpInTheTalkHasReachedAPerson() throws InterruptedException {
    pressZero();
    tell(HandoffStep.RINGING, HandoffStep.ANSWERED, HandoffStep.BRIDGED);
    call.hungUp();
    workers.awaitIdle();
    assertThat(outcomes()).containsExactly(Outcome.TO_AGENT);
  }

  @Test
  void whoWaitsIsToldSoAndMayAskToBeCalledBackInstead() throws InterruptedException {
    pressZero();
    queues.tellStillWaiting();
    workers.awaitIdle();
    assertThat(last()).contains("press one");
    call.pressed('1');
    workers.awaitIdle();
    assertThat(queues.left()).containsExactly(CALL);
    assertThat(last()).contains("call you back at the number you're calling from");
    call.heard(Heard.typed("yes please"));
    workers.awaitIdle();
    assertThat(outcomes()).containsExactly(Outcome.CALLBACK);
    assertThat(owner()).isEqualTo(Owner.CALLBACK);
  }

  @Test
  void inTheTalkAOneIsNoWishToBeCalledBack() throws InterruptedException {
    pressZero();
    tell(HandoffStep.RINGING, HandoffStep.ANSWERED, HandoffStep.BRIDGED);
    call.pressed('1');
    workers.awaitIdle();
    assertThat(queues.left()).isEmpty();
    assertThat(outcomes()).isEmpty();
  }

  @Test
  void whenTheLastAgentGoesTheCallerIsToldHonestly() throws InterruptedException {
    pressZero();
    tell(HandoffStep.NOBODY_THERE);
    assertThat(last()).contains("nobody can take your call right now").contains("call you back");
    assertThat(owner()).isEqualTo(Owner.BOT);
  }

  @Test
  void aQueueThatCannotBeJoinedIsNoDeadEnd() throws InterruptedException {
    queues.breakDown();
    pressZero();
    assertThat(last()).contains("nobody can take your call right now");
    call.heard(Heard.typed("no"));
    workers.awaitIdle();
    assertThat(last()).contains("What else can I do");
  }

  @Test
  void whatTheCallerSaysWhileWaitingIsNotTakenForAWish() throws InterruptedException {
    pressZero();
    call.heard(Heard.typed("move my flight to Friday"));
    call.silent();
    workers.awaitIdle();
    assertThat(last()).contains("get you to a person");
    assertThat(talked())
        .as("but the agent can read it")
        .containsExactly("move my flight to Friday");
  }

  @Test
  void whoTypesToTheAgentIsRead() throws InterruptedException {
    pressZero();
    tell(HandoffStep.RINGING, HandoffStep.ANSWERED, HandoffStep.BRIDGED);
    call.heard(Heard.typed("my card is 4111 1111 1111 1111"));
    workers.awaitIdle();
    assertThat(talked()).containsExactly("my card is ••••");
  }

  private List<String> talked() {
    return kit.services().log().list(CALL).stream()
        .filter(CallEvent.Talked.class::isInstance)
        .map(event -> ((CallEvent.Talked) event).text())
        .toList();
  }

  private void pressZero() throws InterruptedException {
    call.pressed('0');
    workers.awaitIdle();
  }

  private void tell(HandoffStep... steps) throws InterruptedException {
    for (HandoffStep step : steps) {
      if (step == HandoffStep.NOBODY_THERE) {
        queues.tell(step);
      } else {
        queues.tell(step, "Priya");
      }
    }
    workers.awaitIdle();
  }

  private String last() {
    return side.said().get(side.said().size() - 1);
  }

  private Owner owner() {
    return kit.services().handoffs().findCustody(CALL).map(Custody::owner).orElseThrow();
  }

  private List<Outcome> outcomes() {
    return kit.services().log().list(CALL).stream()
        .filter(CallEvent.Ended.class::isInstance)
        .map(event -> ((CallEvent.Ended) event).outcome())
        .toList();
  }

  private record Unwatched() implements CallObserver {
    @Override
    public void onEvent(CallEvent event) {}

    @Override
    public void onMeaning(int turn, Meaning meaning) {}
  }
}
