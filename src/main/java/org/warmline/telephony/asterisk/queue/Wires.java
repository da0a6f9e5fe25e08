package org.warmline.telephony.asterisk.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentListener;
import org.warmline.handoff.QueueListener;
import org.warmline.telephony.asterisk.ami.Manager;

/** Who is told what the board decides. Guarded by the exchange's lock. */
final class Wires {
  private final Manager manager;
  private final CallerRoutes routes;
  private final Map<CallId, QueueListener> listeners = new HashMap<>();
  private final Map<AgentId, AgentListener> desks = new HashMap<>();

  Wires(Manager manager, CallerRoutes routes) {
    this.manager = manager;
    this.routes = routes;
  }

  void join(CallId call, QueueListener listener) {
    listeners.putIfAbsent(call, listener);
  }

  /** Nothing more is told about calls that are gone. */
  void keepOnly(Board board) {
    listeners.keySet().removeIf(call -> !board.knows(call));
  }

  Optional<AgentListener> open(AgentId agent, AgentListener desk) {
    return Optional.ofNullable(desks.put(agent, desk)).filter(before -> before != desk);
  }

  void close(AgentId agent) {
    desks.remove(agent);
  }

  /** What to do about it later, outside the lock, with the listeners of now. */
  Runnable prepare(Effect effect) {
    return switch (effect) {
      case Effect.Tell tell ->
          with(listeners.get(tell.call()), told -> told.onStep(tell.step(), tell.agent()));
      case Effect.Changed changed -> with(desks.get(changed.agent()), AgentListener::onChange);
      case Effect.Gone gone ->
          with(desks.get(gone.agent()), told -> told.onGone(gone.call(), gone.why()));
      case Effect.ToAssistant back -> () -> routes.toAssistant(back.call());
      case Effect.HangUp hangUp -> () -> manager.hangUp(hangUp.channel());
      case Effect.Press press -> () -> manager.press(press.channel(), press.digit());
      case Effect.Pause pause ->
          () ->
              manager.pause(pause.queue(), pause.memberInterface(), pause.paused(), pause.reason());
    };
  }

  private static <T> Runnable with(@Nullable T one, Consumer<T> then) {
    return one == null ? () -> {} : () -> then.accept(one);
  }
}
