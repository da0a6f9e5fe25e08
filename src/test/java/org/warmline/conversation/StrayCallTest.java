package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmline.actions.DirectActions;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Escalation;
import org.warmline.call.Meaning;
import org.warmline.flows.FlowsLoader;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.RehearsedPeople;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;

/** A call whose line breaks off, and one whose next step never ends. */
class StrayCallTest {
  private static final CallId CALL = new CallId("stray");

  private final FakeQueues queues = new FakeQueues();
  private final Workers workers = new Workers(1);
  private Understanding understanding;
  private CallKit kit;
  private CallRunner call;

  @BeforeEach
  void answer() throws InterruptedException {
    Generation flows =
        new FlowsLoader(
                Path.of(System.getProperty("warmline.home"), "dialplans", "flows"),
                DirectActions.facts())
            .loadShipped();
    understanding = Understandings.train(flows.lessons());
    kit =
        CallKit.open(
            new CallKit.Wish(
                flows,
                understanding,
                DatabaseSettings.inMemory("stray-" + UUID.randomUUID()),
                OptionalLong.of(1),
                workers,
                queues,
                RehearsedPeople.NOBODY_THERE,
                () -> LocalDateTime.parse("2026-11-22T10:00"),
                ZoneOffset.UTC));
    call = new CallRunner(CALL, kit.services(), new PlainSide(), new Unwatched(), System::nanoTime);
    call.begin(new Caller("+12125550101", Locale.US), "text", "text");
    workers.awaitIdle();
  }

  @AfterEach
  void close() {
    kit.close();
    workers.close();
    understanding.close();
  }

  @Test
  void aCallThatThereIsNoRoomForGoesToAPersonUnheard() throws InterruptedException {
    CallId full = new CallId("no-room");
    CallRunner other =
        new CallRunner(full, kit.services(), new PlainSide(), new Unwatched(), System::nanoTime);
    other.beginWithPerson(new Caller("+12125550109", Locale.US), "text", "text");
    workers.awaitIdle();
    assertThat(queues.ticket()).isPresent();
    assertThat(kit.services().log().list(full))
        .filteredOn(CallEvent.Escalated.class::isInstance)
        .singleElement()
        .asInstanceOf(type(CallEvent.Escalated.class))
        .satisfies(
            event -> {
              assertThat(event.escalation().reason()).isEqualTo(Escalation.Reason.OVERLOAD);
              assertThat(event.escalation().evidence().get(0).value()).isEqualTo("overload");
            });
    assertThat(kit.services().log().list(full).get(0)).isInstanceOf(CallEvent.Started.class);
  }

  @Test
  void aCallerWhoseLineBreaksOffButWhoIsStillThereGoesToAPerson() throws InterruptedException {
    call.lost();
    workers.awaitIdle();
    assertThat(queues.ticket()).isPresent();
    assertThat(kit.services().log().list(CALL))
        .filteredOn(CallEvent.Escalated.class::isInstance)
        .singleElement()
        .asInstanceOf(type(CallEvent.Escalated.class))
        .satisfies(
            event -> {
              assertThat(event.escalation().reason()).isEqualTo(Escalation.Reason.RULE);
              assertThat(event.escalation().evidence().get(0).value()).isEqualTo("line");
            });
    call.lost();
    workers.awaitIdle();
    assertThat(queues.joined()).as("once is enough").isEqualTo(1);
  }

  @Test
  void aCallThatIsStuckDoesNotAnswerWhetherItIsLookedAfter() throws InterruptedException {
    CompletableFuture<Void> stuck = new CompletableFuture<>();
    AtomicInteger alive = new AtomicInteger();
    call.pulse(alive::incrementAndGet);
    workers.awaitIdle();
    assertThat(alive).as("a call that goes on").hasValue(1);
    CountDownLatch begun = new CountDownLatch(1);
    call.pulse(
        () -> {
          begun.countDown();
          stuck.join();
        });
    begun.await();
    call.pulse(alive::incrementAndGet);
    assertThat(alive).as("while its next step does not end").hasValue(1);
    stuck.complete(null);
    workers.awaitIdle();
    assertThat(alive).hasValue(2);
  }

  private record Unwatched() implements CallObserver {
    @Override
    public void onEvent(CallEvent event) {}

    @Override
    public void onMeaning(int turn, Meaning meaning) {}
  }
}
