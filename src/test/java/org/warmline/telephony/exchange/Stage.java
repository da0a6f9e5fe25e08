package org.warmline.telephony.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.Presence;

/** A board with people on it, and what it has told them. Everything is checked after each event. */
final class Stage {
  static final String QUEUE = "support";

  private final Board board;
  private final BoardPromises promises;
  private final List<Effect> effects = new ArrayList<>();
  private long nowMillis;

  Stage(Exchange.Settings settings) {
    board = new Board(settings);
    promises = new BoardPromises(board);
  }

  Stage() {
    this(Exchange.Settings.USUAL);
  }

  Stage available(String... agents) {
    for (String agent : agents) {
      open(agent);
      choose(agent, Choice.AVAILABLE);
    }
    return this;
  }

  Stage join(String... calls) {
    for (String call : calls) {
      event(b -> b.join(new CallId(call), QUEUE));
    }
    return this;
  }

  Stage joinFirst(String call) {
    return event(b -> b.join(new CallId(call), QUEUE, true));
  }

  Stage pass(long millis) {
    for (long end = nowMillis + millis; nowMillis < end; ) {
      nowMillis += 20;
      event(b -> b.tick(nowMillis));
    }
    return this;
  }

  /** The same in one step, as if no tick had come in between. */
  Stage leap(long millis) {
    nowMillis += millis;
    return event(b -> b.tick(nowMillis));
  }

  Stage leave(String call) {
    return event(b -> b.leave(new CallId(call)));
  }

  Stage open(String agent) {
    return event(b -> b.open(new AgentId(agent)));
  }

  Stage cut(String agent) {
    return event(b -> b.cut(new AgentId(agent)));
  }

  Stage signOut(String agent) {
    return event(b -> b.leave(new AgentId(agent)));
  }

  Stage choose(String agent, Choice choice) {
    return event(b -> b.choose(new AgentId(agent), choice, "lunch"));
  }

  Stage accept(String agent, String call) {
    return event(b -> b.accept(new AgentId(agent), new CallId(call)));
  }

  Stage decline(String agent, String call) {
    return event(b -> b.decline(new AgentId(agent), new CallId(call)));
  }

  Stage hangUp(String agent, String call) {
    return event(b -> b.hangUp(new AgentId(agent), new CallId(call)));
  }

  Stage skip(String agent, String call) {
    return event(b -> b.endBriefing(new AgentId(agent), new CallId(call)));
  }

  Stage plug(String agent) {
    return event(b -> b.plug(new AgentId(agent)));
  }

  Stage lose(String agent) {
    return event(b -> b.lost(new AgentId(agent)));
  }

  Stage briefed(String agent, String call) {
    return event(b -> b.briefed(new AgentId(agent), new CallId(call)));
  }

  Stage finish(String agent, String call) {
    return event(b -> b.finishWrapUp(new AgentId(agent), new CallId(call)));
  }

  Stage moreTime(String agent, String call, int seconds) {
    return event(b -> b.moreTime(new AgentId(agent), new CallId(call), seconds));
  }

  /** Accepted, plugged and briefed. */
  Stage talk(String agent, String call) {
    return accept(agent, call).plug(agent).briefed(agent, call);
  }

  /** Steps told about a call, such as {@code RINGING Priya}. */
  List<String> told(String call) {
    return of(Effect.Tell.class)
        .filter(tell -> tell.call().value().equals(call))
        .map(tell -> tell.step() + tell.agent().map(who -> " " + who).orElse(""))
        .toList();
  }

  String last(String call) {
    List<String> all = told(call);
    return all.get(all.size() - 1);
  }

  List<Long> waits(String call) {
    return of(Effect.StillWaiting.class)
        .filter(still -> still.call().value().equals(call))
        .map(Effect.StillWaiting::waitedMillis)
        .toList();
  }

  /** Why calls went from a desk, such as {@code a RANG_OUT}. */
  List<String> gone(String agent) {
    return of(Effect.Gone.class)
        .filter(gone -> gone.agent().name().equals(agent))
        .map(gone -> gone.call() + " " + gone.why())
        .toList();
  }

  /** Everything so far of one kind. */
  <T extends Effect> Stream<T> of(Class<T> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast);
  }

  AgentStatus status(String agent) {
    return board.findStatus(new AgentId(agent)).orElseThrow();
  }

  boolean isSignedIn(String agent) {
    return board.findStatus(new AgentId(agent)).isPresent();
  }

  Optional<Place.State> place(String call) {
    return board.findPlace(new CallId(call)).map(Place::state);
  }

  Presence presence() {
    return board.presence(QUEUE);
  }

  private Stage event(Function<Board, List<Effect>> event) {
    List<Effect> caused = event.apply(board);
    promises.keptAfter(caused);
    effects.addAll(caused);
    return this;
  }
}
