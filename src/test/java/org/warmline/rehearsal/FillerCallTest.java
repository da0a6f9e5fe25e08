package org.warmline.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.actions.ActionRequest;
import org.warmline.actions.DirectAction;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;
import org.warmline.conversation.CallRunner;
import org.warmline.conversation.CallServices;
import org.warmline.conversation.SpokenSide;
import org.warmline.telephony.PacedLine;

/** A caller who waits for a slow database, in sound, on the line's own time. */
@Tag("model")
class FillerCallTest {
  private static final Caller CALLER = new Caller("+12125550101", Locale.US);
  private static final CallId CALL = new CallId("waits");
  private static final int PATIENCE_SECONDS = 60;
  private static final int LONGEST_MILLIS = 120_000;

  @TempDir private static Path cache;
  private static SoundKit sound;

  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final EventList events = new EventList();
  private final Stopwatch stopwatch = new Stopwatch();
  private long millis;

  @BeforeAll
  static void open() {
    sound = SoundKit.open(cache);
  }

  @AfterAll
  static void close() {
    if (sound != null) {
      sound.close();
    }
  }

  @Test
  void whoWaitsHearsWithinASecondThatTheLineIsNotDeadAndThenTheAnswer() throws Exception {
    try (CallKit kit = sound.kit("waits")) {
      PacedLine line = new PacedLine(CALLER, new SimulatedCaller(askingForABooking(), stopwatch));
      SpokenSide side =
          sound.speech().side(CALL, line, sound.workers().natives(), sound.workers().speaking());
      CallRunner runner = new CallRunner(CALL, slow(kit), side, events, () -> millis * 1_000_000);
      try {
        runner.begin(CALLER, "moonshine", "freetts");
        while (!begun.isDone() && millis < LONGEST_MILLIS) {
          tick(line);
          CompletableFuture.anyOf(begun, idle()).join();
        }
        assertThat(begun).as(events.all()::toString).isDone();
        settle(side);
        long from = millis;
        int said = said().size();
        while (said().size() == said && millis < from + 2_000) {
          tick(line);
          settle(side);
        }
        assertThat(said().getLast()).isEqualTo("One moment, please.");
        assertThat(millis - from).isBetween(780L, 840L);
        assertThat(line.isPlaying()).isTrue();
      } finally {
        end.countDown();
      }
      sound.workers().awaitIdle();
      assertThat(said().getLast()).as("the answer comes last").contains("I have");
      line.hangUp();
      tick(line);
      sound.workers().awaitIdle();
    }
  }

  private static List<CallerMove> askingForABooking() throws IOException {
    List<CallerMove> moves = new ArrayList<>();
    for (String file : List.of("rebook-1-request", "rebook-2-reference", "rebook-3-name-miller")) {
      moves.add(new CallerMove.Speak("", SoundKit.story(file)));
    }
    return moves;
  }

  private void tick(PacedLine line) {
    millis += Pcm.FRAME_MILLIS;
    line.tick();
  }

  private List<String> said() {
    return events.all().stream()
        .filter(CallEvent.Said.class::isInstance)
        .map(event -> ((CallEvent.Said) event).text())
        .toList();
  }

  private CompletableFuture<Void> idle() {
    CompletableFuture<Void> idle = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                sound.workers().awaitIdle();
                idle.complete(null);
              } catch (InterruptedException e) {
                idle.completeExceptionally(e);
              }
            });
    return idle;
  }

  /** Until what has been heard and said so far has been dealt with, but for the slow action. */
  private static void settle(SpokenSide side) throws InterruptedException {
    CountDownLatch heard = new CountDownLatch(1);
    side.onPulse(heard::countDown);
    assertThat(heard.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    side.whenSpoken().toCompletableFuture().join();
  }

  private CallServices slow(CallKit kit) {
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
      begun.complete(null);
      try {
        assertThat(end.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody interrupts", e);
      }
      return real.run(request);
    }
  }
}
