package org.warmline.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Party;

/**
 * All calls that go on, and those that ended a little while ago, as far as they have been told.
 * Both {@code on…} methods return at once, so that a call's own thread may call them. Keeps at most
 * 1,000 calls. May be shared between threads.
 */
public final class DeskBoard {
  private static final Logger LOG = LoggerFactory.getLogger(DeskBoard.class);
  private static final int MOST_CALLS = 1000;
  private static final int MOST_EARLIER = 5;

  /** A wrap-up that is lengthened again and again is over by then. */
  private static final long KEPT_MILLIS = 30 * 60_000;

  /** No call lasts longer; one whose end was never told is dropped then. */
  private static final long LONGEST_MILLIS = 12 * 3_600_000;

  private final Map<CallId, LiveCall> calls = new ConcurrentHashMap<>();
  private final PastCalls pastCalls;
  private final Executor blocking;
  private final InstantSource clock;

  /** Is told what changes in one call, on the call's own thread. */
  interface Watcher {
    void onCallChange();

    void onLines(CallId call, List<Line> changed);
  }

  DeskBoard(PastCalls pastCalls, Executor blocking, InstantSource clock) {
    this.pastCalls = pastCalls;
    this.blocking = blocking;
    this.clock = clock;
  }

  /** Something happened in a call. */
  public void onEvent(CallId call, CallEvent event) {
    if (event instanceof CallEvent.Started) {
      dropOld();
    }
    LiveCall live = call(call);
    live.add(event, clock.millis());
    if (event instanceof CallEvent.Started started && !started.caller().number().isEmpty()) {
      blocking.execute(() -> lookBack(live, started.caller().number()));
    }
  }

  /** An event of a call holds what must not be shown; another takes its place. */
  public void onMasked(CallId call, CallEvent was, CallEvent now) {
    call(call).mask(was, now);
  }

  /** Words of a sentence that is still being said, redacted. */
  public void onPartial(CallId call, Party party, String text) {
    call(call).partial(party, text, clock.millis());
  }

  LiveCall call(CallId call) {
    return calls.computeIfAbsent(call, id -> new LiveCall(id, clock.millis()));
  }

  LiveCall.Seen seen(CallId call) {
    return call(call).seen(clock.millis());
  }

  /** How many callers wait for a person, and how long the first of them has. */
  Waiting waiting() {
    long now = clock.millis();
    List<Long> waits =
        calls.values().stream()
            .map(call -> call.waitedMillis(now))
            .filter(OptionalLong::isPresent)
            .map(OptionalLong::getAsLong)
            .toList();
    return new Waiting(waits.size(), waits.stream().reduce(0L, Math::max));
  }

  record Waiting(int callers, long longestMillis) {}

  int size() {
    return calls.size();
  }

  private void lookBack(LiveCall live, String number) {
    try {
      List<PastCall> past = pastCalls.listEarlier(number, live.id(), MOST_EARLIER);
      live.remember(past.stream().map(EarlierWords::of).toList());
    } catch (RuntimeException unknown) {
      LOG.warn("Earlier calls of a caller could not be looked up; the desk shows none", unknown);
    }
  }

  private void dropOld() {
    long now = clock.millis();
    calls
        .values()
        .removeIf(
            call ->
                call.isEndedBefore(now - KEPT_MILLIS) || call.isBegunBefore(now - LONGEST_MILLIS));
    if (calls.size() >= MOST_CALLS) {
      calls.values().removeIf(call -> call.isEndedBefore(now));
    }
    if (calls.size() >= MOST_CALLS) {
      calls.values().stream().findAny().map(LiveCall::id).ifPresent(calls::remove);
    }
  }
}
