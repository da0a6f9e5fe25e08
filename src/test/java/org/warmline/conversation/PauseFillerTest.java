package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmline.actions.ActionRequest;
import org.warmline.actions.DirectAction;
import org.warmline.actions.DirectActions;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Meaning;
import org.warmline.flows.FlowsLoader;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.RehearsedPeople;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;

/** A caller who waits for an action that takes its time. */
class PauseFillerTest {
  private static final int PATIENCE_SECONDS = 60;

  private final PlainSide side = new PlainSide();
  private final Workers workers = new Workers(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
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
                DatabaseSettings.inMemory("filler-" + UUID.randomUUID()),
                OptionalLong.of(1),
                workers,
                new FakeQueues(),
                RehearsedPeople.NOBODY_THERE,
                () -> LocalDateTime.parse("2026-11-22T10:00"),
                ZoneOffset.UTC));
    call = new CallRunner(new CallId("waits"), slow(), side, new EventsOnly(), System::nanoTime);
    call.begin(new Caller("+12125550101", Locale.US), "text", "text");
    for (String words : List.of("move my flight to friday", "kilo x-ray four seven two quebec")) {
      workers.awaitIdle();
      call.heard(Heard.typed(words));
    }
    workers.awaitIdle();
    call.heard(Heard.typed("miller"));
    assertThat(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @AfterEach
  void close() {
    end.countDown();
    workers.close();
    kit.close();
    understanding.close();
  }

  @Test
  void theCallerHearsThatItTakesAMomentAndLaterThatItGoesOn() throws InterruptedException {
    assertThat(side.passQuiet()).isTrue();
    settle();
    assertThat(last()).isEqualTo("One moment, please.");
    assertThat(side.passQuiet()).isTrue();
    settle();
    assertThat(last()).isEqualTo("I'm still working on it.");
    end.countDown();
    workers.awaitIdle();
    assertThat(last()).as("the answer comes last").contains("I have");
  }

  @Test
  void nothingIsSaidOverTheAnswer() throws InterruptedException {
    end.countDown();
    workers.awaitIdle();
    List<String> said = side.said();
    side.passQuiet();
    workers.awaitIdle();
    assertThat(side.said()).isEqualTo(said);
  }

  @Test
  void whoWaitsForUsIsNotAskedWhetherStillThere() throws InterruptedException {
    int said = side.said().size();
    call.silent();
    settle();
    assertThat(side.said()).hasSize(said);
    end.countDown();
    workers.awaitIdle();
    assertThat(String.join(" ", side.said())).doesNotContain("still there");
  }

  /** Until all that was posted to the call before has been done. */
  private void settle() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    call.pulse(done::countDown);
    assertThat(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  private String last() {
    return side.said().getLast();
  }

  private CallServices slow() {
    CallServices real = kit.services();
    Map<String, DirectAction> actions = new HashMap<>(real.actions());
    actions.put("find_booking", new Slow(real.actions().get("find_booking")));
    return new CallServices(
        real.generation(),
        real.understanding(),
        actions,
        real.log(),
        real.handoffs(),
        real.queues(),
        real.monitoring(),
        real.workers(),
        real.now(),
        real.mask());
  }

  private record EventsOnly() implements CallObserver {
    @Override
    public void onEvent(CallEvent event) {}

    @Override
    public void onMeaning(int turn, Meaning meaning) {}
  }

  /** The real look-up, behind a database that answers when the test wants. */
  private final class Slow implements DirectAction {
    private final DirectAction real;

    Slow(DirectAction real) {
      this.real = real;
    }

    @Override
    public String name() {
      return real.name();
    }

    @Override
    public ActionReport run(ActionRequest request) {
      begun.countDown();
      try {
        assertThat(end.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody interrupts", e);
      }
      return real.run(request);
    }
  }
}
