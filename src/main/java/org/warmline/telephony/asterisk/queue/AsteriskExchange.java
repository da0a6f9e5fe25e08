package org.warmline.telephony.asterisk.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;
import org.warmline.call.Tone;
import org.warmline.handoff.AgentListener;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.Agents;
import org.warmline.handoff.Outbound;
import org.warmline.handoff.Presence;
import org.warmline.handoff.QueueListener;
import org.warmline.handoff.Queues;
import org.warmline.handoff.Ticket;
import org.warmline.telephony.Errands;
import org.warmline.telephony.Paced;
import org.warmline.telephony.asterisk.ami.Manager;
import org.warmline.telephony.asterisk.ami.PbxEvent;

/**
 * Asterisk's queues and its agents' phones, as the rest of the house knows queues and agents. Who
 * is rung for whom is Asterisk's to decide; who may be rung, ours. While callers wait, Asterisk
 * itself tells them that they still do, so {@link QueueListener#onStillWaiting} is never called.
 *
 * <p>All its time is counted in ticks. May be shared between threads; listeners are told things in
 * order, outside any lock.
 */
public final class AsteriskExchange implements Queues, Agents, Outbound, Paced {
  private final Object lock = new Object();
  private final Board board;
  private final Wires wires;
  private final CallerRoutes routes;
  private final ClickToCall clickToCall;
  private final Errands errands = new Errands();
  private long nowMillis;

  public AsteriskExchange(Settings settings, Manager manager, CallerRoutes routes) {
    this.board = new Board(settings);
    this.wires = new Wires(manager, routes);
    this.routes = routes;
    this.clickToCall = new ClickToCall(manager, settings.callable());
  }

  /**
   * How long things take, in milliseconds, and what is looked after.
   *
   * @param ringMillis how long Asterisk rings one phone, shown at the desk
   * @param wrapUpMillis after a talk until the agent's next status; 0 for none
   * @param deskGraceMillis for which an agent's status outlives a desk that was cut off
   * @param queues the queues of queues.conf that we look after, the usual one first; never empty
   * @param callable what numbers that agents call have to begin with, such as {@code +1212}; none
   *     lets no number be called
   */
  public record Settings(
      long ringMillis,
      long wrapUpMillis,
      long deskGraceMillis,
      List<String> queues,
      Set<String> callable) {
    public Settings {
      queues = List.copyOf(queues);
      callable = Set.copyOf(callable);
      if (ringMillis <= 0 || wrapUpMillis < 0 || deskGraceMillis < 0) {
        throw new IllegalArgumentException(
            "the ring time has to be more than 0 ms, wrap-up and grace times not less");
      }
      if (queues.isEmpty()) {
        throw new IllegalArgumentException("at least one queue has to be named");
      }
    }

    /** The queue that is meant: that one where we look after it, the usual one otherwise. */
    String queue(String wished) {
      return queues.contains(wished) ? wished : queues.get(0);
    }
  }

  /** Takes in what Asterisk tells; the link's events go here in order. */
  public void onEvent(PbxEvent event) {
    Map<String, CallId> ids = new HashMap<>();
    uniqueIds(event).forEach(id -> ids.computeIfAbsent(id, this::callId));
    act(now -> now.on(event, ids::get));
  }

  /**
   * Decides what becomes of a caller who left Asterisk's queue without a talk, and tells the
   * listener.
   *
   * @param uniqueId of the caller's channel
   * @param status {@code QUEUESTATUS}, or {@code KEY} when the caller would rather be called back
   */
  public AfterQueue queueFailed(String uniqueId, String status) {
    CallId call = callId(uniqueId);
    AfterQueue after;
    synchronized (lock) {
      after = board.queueFailed(call, status);
      prepare(board.settle());
    }
    errands.run();
    return after;
  }

  @Override
  public Presence presence(String queue) {
    synchronized (lock) {
      return board.presence(queue);
    }
  }

  @Override
  public boolean announces(Tone tone) {
    return routes.announces(tone);
  }

  @Override
  public void join(Ticket ticket, QueueListener listener) {
    Optional<String> uniqueId = routes.findUniqueId(ticket.call());
    if (uniqueId.isEmpty()) {
      return;
    }
    act(
        now -> {
          wires.join(ticket.call(), listener);
          errands.add(() -> routes.toQueue(ticket));
          return now.join(ticket.call(), uniqueId.orElseThrow(), ticket.queue());
        });
    ticket.briefing().thenAccept(sound -> act(now -> now.briefing(ticket.call(), sound.millis())));
  }

  /**
   * Tells what becomes of a caller whom Asterisk takes to a person by itself, and who stays with it
   * whatever comes.
   *
   * @param uniqueId of the caller's channel
   */
  public void follow(CallId call, String uniqueId, QueueListener listener) {
    act(
        now -> {
          wires.join(call, listener);
          return now.follow(call, uniqueId);
        });
  }

  @Override
  public void leave(CallId call) {
    act(now -> now.leave(call));
  }

  @Override
  public void open(AgentId agent, AgentListener listener) {
    act(
        now -> {
          wires.open(agent, listener).ifPresent(before -> errands.add(before::onReplaced));
          return now.open(agent);
        });
  }

  @Override
  public void cut(AgentId agent) {
    act(
        now -> {
          wires.close(agent);
          return now.cut(agent);
        });
  }

  @Override
  public void leave(AgentId agent) {
    act(
        now -> {
          wires.close(agent);
          return now.leave(agent);
        });
  }

  @Override
  public void choose(AgentId agent, AgentStatus.Choice choice, String reason) {
    act(now -> now.choose(agent, choice, reason));
  }

  @Override
  public void accept(AgentId agent, CallId call) {
    act(now -> now.accept(agent, call));
  }

  @Override
  public void decline(AgentId agent, CallId call) {
    act(now -> now.decline(agent, call));
  }

  @Override
  public void skipBriefing(AgentId agent, CallId call) {
    act(now -> now.skipBriefing(agent, call));
  }

  @Override
  public void hangUp(AgentId agent, CallId call) {
    act(now -> now.hangUp(agent, call));
  }

  @Override
  public void finishWrapUp(AgentId agent, CallId call) {
    act(now -> now.finishWrapUp(agent, call));
  }

  @Override
  public void moreTime(AgentId agent, CallId call, int seconds) {
    act(now -> now.moreTime(agent, call, seconds));
  }

  @Override
  public Optional<AgentStatus> findStatus(AgentId agent) {
    synchronized (lock) {
      return board.findStatus(agent);
    }
  }

  @Override
  public boolean isAvailable() {
    return clickToCall.isAvailable();
  }

  @Override
  public boolean allows(String number) {
    return clickToCall.isAllowed(number);
  }

  @Override
  public CompletionStage<Result> call(AgentId agent, String number) {
    Optional<PbxEvent.Member> member;
    synchronized (lock) {
      member = board.findMember(agent);
    }
    return clickToCall.call(member, number);
  }

  @Override
  public void tick() {
    act(
        now -> {
          nowMillis += Pcm.FRAME_MILLIS;
          return now.tick(nowMillis);
        });
  }

  /** An exchange never ends by itself. */
  @Override
  public boolean isOver() {
    return false;
  }

  /** A call that an earlier run of ours may know has the id that it had there. */
  private CallId callId(String uniqueId) {
    Optional<CallId> known;
    synchronized (lock) {
      known = board.findCall(uniqueId);
    }
    return known
        .or(() -> routes.find(uniqueId))
        .orElseGet(() -> new CallId(uniqueId.replaceAll("[^A-Za-z0-9_-]", "-")));
  }

  private static Stream<String> uniqueIds(PbxEvent event) {
    if (event instanceof PbxEvent.Synced now) {
      return Stream.concat(now.waiting().stream(), now.legs().stream().map(PbxEvent.Leg::call));
    }
    return event.callOf().stream();
  }

  private void act(Function<Board, List<Effect>> event) {
    synchronized (lock) {
      prepare(event.apply(board));
    }
    errands.run();
  }

  private void prepare(List<Effect> effects) {
    effects.forEach(effect -> errands.add(wires.prepare(effect)));
    wires.keepOnly(board);
  }
}
