package org.warmline.telephony.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;
import org.warmline.handoff.AgentListener;
import org.warmline.handoff.QueueListener;
import org.warmline.handoff.Ticket;

/** Which lines and listeners belong to whom. Guarded by the exchange's lock. */
final class Wires {
  private static final CompletionStage<Pcm> NO_BRIEFING =
      CompletableFuture.completedStage(Pcm.EMPTY);

  private final Map<CallId, CallerLeg> callers = new HashMap<>();
  private final Map<CallId, QueueListener> listeners = new HashMap<>();
  private final Map<CallId, CompletionStage<Pcm>> briefings = new HashMap<>();
  private final Map<CallId, Ears> ears = new HashMap<>();
  private final Map<AgentId, AgentLeg> agents = new HashMap<>();
  private final Map<AgentId, AgentListener> desks = new HashMap<>();

  void connect(CallId call, CallerLeg leg) {
    if (callers.putIfAbsent(call, leg) != null) {
      throw new IllegalArgumentException("call " + call + " has a line already; connect it once");
    }
  }

  void disconnect(CallId call) {
    callers.remove(call);
  }

  void join(Ticket ticket, QueueListener listener) {
    listeners.put(ticket.call(), listener);
    briefings.put(ticket.call(), ticket.briefing());
  }

  /** Nothing more is told about calls that are gone. */
  void keepOnly(Board board) {
    listeners.keySet().removeIf(call -> !board.knows(call));
    briefings.keySet().removeIf(call -> !board.knows(call));
    ears.keySet().removeIf(call -> !board.knows(call));
  }

  Optional<AgentListener> open(AgentId agent, AgentListener desk) {
    return Optional.ofNullable(desks.put(agent, desk)).filter(before -> before != desk);
  }

  void close(AgentId agent) {
    desks.remove(agent);
  }

  Optional<AgentLeg> plug(AgentLeg leg) {
    return Optional.ofNullable(agents.put(leg.agent(), leg));
  }

  /** False for a line that was given up already. */
  boolean unplug(AgentLeg leg) {
    return agents.remove(leg.agent(), leg);
  }

  List<AgentLeg> agents() {
    return List.copyOf(agents.values());
  }

  boolean isBeingSpokenTo(CallId call) {
    return Optional.ofNullable(callers.get(call)).filter(CallerLeg::isPlaying).isPresent();
  }

  Ears ears(CallId call) {
    return ears.computeIfAbsent(call, id -> new Ears());
  }

  /** What to do about it later, outside the lock, with the lines and listeners of now. */
  Runnable prepare(Effect effect) {
    return switch (effect) {
      case Effect.Tell tell ->
          with(listeners.get(tell.call()), told -> told.onStep(tell.step(), tell.agent()));
      case Effect.StillWaiting still ->
          with(listeners.get(still.call()), told -> told.onStillWaiting(still.waitedMillis()));
      case Effect.Hold hold -> with(callers.get(hold.call()), CallerLeg::hold);
      case Effect.Release release -> with(callers.get(release.call()), CallerLeg::release);
      case Effect.Brief brief -> brief(brief.call(), brief.agent());
      case Effect.EndBriefing end -> with(agents.get(end.agent()), AgentLeg::endBriefing);
      case Effect.Bridge bridge -> bridge(bridge.call(), bridge.agent());
      case Effect.EndTalk end -> with(ears.remove(end.call()), Ears::clear);
      case Effect.Unplug unplug -> with(agents.remove(unplug.agent()), AgentLeg::close);
      case Effect.Changed changed -> with(desks.get(changed.agent()), AgentListener::onChange);
      case Effect.Gone gone ->
          with(desks.get(gone.agent()), told -> told.onGone(gone.call(), gone.why()));
    };
  }

  private Runnable brief(CallId call, AgentId agent) {
    CompletionStage<Pcm> sound = briefings.getOrDefault(call, NO_BRIEFING);
    return with(agents.get(agent), leg -> leg.brief(call, sound));
  }

  private Runnable bridge(CallId call, AgentId agent) {
    Optional<CallerLeg> caller = Optional.ofNullable(callers.get(call));
    Ears hearing = ears(call);
    return with(
        agents.get(agent),
        leg -> {
          Bridge bridge = new Bridge(caller.map(CallerLeg::line), leg.line(), hearing);
          caller.ifPresent(joined -> joined.join(bridge));
          leg.join(bridge);
        });
  }

  private static <T> Runnable with(@Nullable T one, Consumer<T> then) {
    return one == null ? () -> {} : () -> then.accept(one);
  }
}
