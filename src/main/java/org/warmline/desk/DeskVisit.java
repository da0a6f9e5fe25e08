package org.warmline.desk;

import jakarta.websocket.CloseReason.CloseCodes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentListener;
import org.warmline.handoff.AgentStatus;

/**
 * One page of one agent: tells it what changes, in order, and does what it asks. Everything happens
 * on its own serial, so that those who tell it something go on at once.
 */
final class DeskVisit implements AgentListener, DeskBoard.Watcher {
  private static final AgentStatus OFFLINE =
      new AgentStatus(
          AgentStatus.State.OFFLINE, "", AgentStatus.Choice.OFFLINE, Optional.empty(), 0, 0);

  private final DeskRoom room;
  private final AgentId agent;
  private final Outbox out;
  private final Serial serial;
  private final AtomicBoolean stale = new AtomicBoolean();

  /** Whether the page knows that there is no call. */
  private boolean toldNone;

  private Optional<LiveCall> watched = Optional.empty();

  DeskVisit(DeskRoom room, AgentId agent, Outbox out) {
    this.room = room;
    this.agent = agent;
    this.out = out;
    this.serial = new Serial(room.services().blocking(), out::cutOff);
  }

  void open() {
    serial.post(
        () -> {
          room.seats().take(agent, this);
          refresh();
        });
  }

  /** The socket is gone. */
  void close() {
    out.stop();
    serial.post(
        () -> {
          watched.ifPresent(call -> call.unwatch(this));
          watched = Optional.empty();
          room.seats().free(agent, this);
        });
  }

  /** The agent signed out. */
  void end() {
    out.close(CloseCodes.NORMAL_CLOSURE, "signed out");
  }

  void hear(DeskMessage message) {
    serial.post(() -> room.commands().obey(agent, message, this::refresh));
  }

  @Override
  public void onChange() {
    if (stale.compareAndSet(false, true)) {
      serial.post(this::refresh);
    }
  }

  @Override
  public void onCallChange() {
    onChange();
  }

  @Override
  public void onLines(CallId call, List<Line> changed) {
    serial.post(() -> changed.forEach(line -> out.send(Messages.line(call.value(), line))));
  }

  @Override
  public void onGone(CallId call, Why why) {
    serial.post(
        () -> {
          out.send(Messages.gone(why, room.who(call)));
          refresh();
        });
  }

  /** What was noted about a call can never be kept. */
  void onNotKept(CallId call) {
    serial.post(() -> out.send(Messages.notKept(room.who(call))));
  }

  @Override
  public void onReplaced() {
    serial.post(
        () -> {
          out.send(Messages.replaced());
          out.close(CloseCodes.NORMAL_CLOSURE, "the desk was opened elsewhere");
        });
  }

  private void refresh() {
    stale.set(false);
    Optional<AgentStatus> found = room.services().agents().findStatus(agent);
    room.wrapUps().follow(agent, found);
    AgentStatus status = found.orElse(OFFLINE);
    out.send(room.desk(agent, status));
    List<Line> lines = watch(status.call());
    if (status.call().isPresent()) {
      CallId call = status.call().get();
      out.send(Messages.call(room.card(agent, status, call)));
      lines.forEach(line -> out.send(Messages.line(call.value(), line)));
    } else if (!toldNone) {
      out.send(Messages.call(null));
    }
    toldNone = status.call().isEmpty();
  }

  /** Turns to the agent's call, if it is another; gives the lines it has had until now. */
  private List<Line> watch(Optional<CallId> call) {
    if (call.equals(watched.map(LiveCall::id))) {
      return List.of();
    }
    watched.ifPresent(before -> before.unwatch(this));
    watched = call.map(room.board()::call);
    return watched.map(now -> now.watch(this)).orElse(List.of());
  }
}
