package org.warmline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Party;

/** What a board knows of one call. May be shared between threads. */
final class LiveCall {
  private static final int MOST_EVENTS = 5000;

  private final CallId id;
  private final List<CallEvent> events = new ArrayList<>();
  private final TranscriptView transcript = new TranscriptView();
  private final List<DeskBoard.Watcher> watchers = new CopyOnWriteArrayList<>();
  private List<Card.Earlier> earlier = List.of();
  private CallTimes.With with = CallTimes.With.ASSISTANT;
  private long withSince;
  private long began;
  private OptionalLong ended = OptionalLong.empty();
  private int rings;
  private int shownRing = -1;

  /** A call that is known of from now on; times on the clock are milliseconds. */
  LiveCall(CallId id, long now) {
    this.id = id;
    this.began = now;
  }

  /** What a card is made of. */
  record Seen(List<CallEvent> events, List<Card.Earlier> earlier, long nowMillis) {}

  CallId id() {
    return id;
  }

  void add(CallEvent event, long now) {
    List<Line> changed;
    synchronized (this) {
      if (events.isEmpty()) {
        began = now - event.atMillis();
      }
      if (events.size() < MOST_EVENTS || !isTalk(event)) {
        events.add(Bounded.event(event));
      }
      if (event instanceof CallEvent.Ended) {
        ended = OptionalLong.of(now);
      }
      move(event);
      changed = transcript.add(event);
    }
    for (DeskBoard.Watcher watcher : watchers) {
      if (!changed.isEmpty()) {
        watcher.onLines(id, changed);
      }
      if (!isTalk(event)) {
        watcher.onCallChange();
      }
    }
  }

  /** An event takes the place of one that holds what must not be shown. */
  void mask(CallEvent was, CallEvent now) {
    List<Line> changed;
    synchronized (this) {
      events.replaceAll(event -> event.equals(Bounded.event(was)) ? Bounded.event(now) : event);
      changed = now instanceof CallEvent.Heard heard ? transcript.replace(heard) : List.of();
    }
    for (DeskBoard.Watcher watcher : watchers) {
      if (!changed.isEmpty()) {
        watcher.onLines(id, changed);
      }
      watcher.onCallChange();
    }
  }

  void partial(Party who, String text, long now) {
    Line line;
    synchronized (this) {
      line = transcript.partial(who, text, now - began);
    }
    watchers.forEach(watcher -> watcher.onLines(id, List.of(line)));
  }

  void remember(List<Card.Earlier> calls) {
    synchronized (this) {
      earlier = List.copyOf(calls);
    }
    watchers.forEach(DeskBoard.Watcher::onCallChange);
  }

  /** From now on the watcher is told of changes; gives the lines there are until now. */
  synchronized List<Line> watch(DeskBoard.Watcher watcher) {
    watchers.add(watcher);
    return transcript.all();
  }

  void unwatch(DeskBoard.Watcher watcher) {
    watchers.remove(watcher);
  }

  synchronized Seen seen(long now) {
    return new Seen(
        List.copyOf(events), earlier, (ended.isPresent() ? ended.getAsLong() : now) - began);
  }

  synchronized int turn() {
    return new History(events)
        .all(CallEvent.Heard.class)
        .mapToInt(CallEvent.Heard::turn)
        .max()
        .orElse(0);
  }

  /** Whether this is the first time that a screen shows the call in its present ring. */
  synchronized boolean showsFirst() {
    boolean first = shownRing != rings;
    shownRing = rings;
    return first;
  }

  /** How long the caller has been waiting for a person; empty for one who does not wait. */
  synchronized OptionalLong waitedMillis(long now) {
    return with == CallTimes.With.QUEUE
        ? OptionalLong.of(Math.max(0, now - began - withSince))
        : OptionalLong.empty();
  }

  synchronized boolean isEndedBefore(long time) {
    return ended.isPresent() && ended.getAsLong() < time;
  }

  synchronized boolean isBegunBefore(long time) {
    return began < time;
  }

  private void move(CallEvent event) {
    CallTimes.With next = CallTimes.after(with, event);
    if (next != with) {
      with = next;
      withSince = event.atMillis();
    }
    if (event instanceof CallEvent.Handoff handoff
        && handoff.step() == org.warmline.call.HandoffStep.RINGING) {
      rings++;
    }
  }

  private static boolean isTalk(CallEvent event) {
    return event instanceof CallEvent.Said
        || event instanceof CallEvent.Talked
        || event instanceof CallEvent.Timed;
  }
}
