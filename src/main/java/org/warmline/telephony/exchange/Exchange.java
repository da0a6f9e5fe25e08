package org.warmline.telephony.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;
import org.warmline.handoff.AgentListener;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.Agents;
import org.warmline.handoff.Monitoring;
import org.warmline.handoff.Presence;
import org.warmline.handoff.QueueListener;
import org.warmline.handoff.Queues;
import org.warmline.handoff.Ticket;
import org.warmline.telephony.CallLine;
import org.warmline.telephony.Errands;
import org.warmline.telephony.Paced;

/**
 * Brings callers and agents together inside this program: queues, the ring at a desk, the summary
 * for the agent's ear, and the bridge of 20 ms frames between two lines. All its time is counted in
 * ticks, so it runs on the pacer's time or on a test's. May be shared between threads; listeners
 * are told things in order, outside any lock.
 */
public final class Exchange implements Queues, Agents, Monitoring, Paced {
  private final Object lock = new Object();
  private final Board board;
  private final Wires wires = new Wires();
  private final Errands errands = new Errands();
  private long nowMillis;

  public Exchange(Settings settings) {
    board = new Board(settings);
    HoldSound.prepare();
  }

  /**
   * How long things take, in milliseconds.
   *
   * @param ringMillis how long one desk rings before the next one does
   * @param connectMillis within which the agent's line has to be there once a call was accepted
   * @param reconnectMillis for which a caller waits for an agent's line that broke
   * @param wrapUpMillis after a talk until the agent's next status; 0 for none
   * @param stillWaitingMillis after which a waiting caller is told so, again and again
   * @param deskGraceMillis for which an agent's status outlives a desk that was cut off
   */
  public record Settings(
      long ringMillis,
      long connectMillis,
      long reconnectMillis,
      long wrapUpMillis,
      long stillWaitingMillis,
      long deskGraceMillis) {
    public static final Settings USUAL = ofSeconds(20, 60, 15, 30);
    private static final long CONNECT_MILLIS = 10_000;

    public Settings {
      if (ringMillis <= 0 || connectMillis <= 0 || stillWaitingMillis <= 0) {
        throw new IllegalArgumentException(
            "ring, connect and still-waiting times have to be more than 0 ms");
      }
      if (reconnectMillis < 0 || wrapUpMillis < 0 || deskGraceMillis < 0) {
        throw new IllegalArgumentException(
            "reconnect, wrap-up and grace times can't be less than 0 ms");
      }
    }

    /** What an operator sets; a desk that was cut off is waited for as long as a line is. */
    public static Settings ofSeconds(int ring, int wrapUp, int reconnect, int stillWaiting) {
      return new Settings(
          ring * 1000L,
          CONNECT_MILLIS,
          reconnect * 1000L,
          wrapUp * 1000L,
          stillWaiting * 1000L,
          reconnect * 1000L);
    }
  }

  /**
   * Takes a caller's line in.
   *
   * @return the line for the assistant: silent for it while the caller waits or talks to a person
   * @throws IllegalArgumentException when this call has a line already
   */
  public CallLine connect(CallId call, CallLine line) {
    CallerLeg leg = new CallerLeg(line, () -> hungUp(call));
    synchronized (lock) {
      wires.connect(call, leg);
    }
    return leg;
  }

  /**
   * Takes an agent's line in, and starts it. It is ended again when the agent's call is over, and
   * at once when there is none. A second line takes the place of the first.
   */
  public void plug(AgentId agent, CallLine agentLine) {
    AgentLeg leg = new AgentLeg(agent, agentLine, this::lost);
    act(
        now -> {
          wires.plug(leg).ifPresent(before -> errands.add(before::close));
          return now.plug(agent);
        });
    leg.start();
  }

  @Override
  public Presence presence(String queue) {
    synchronized (lock) {
      return board.presence(queue);
    }
  }

  @Override
  public void join(Ticket ticket, QueueListener listener) {
    act(
        now -> {
          if (!now.knows(ticket.call())) {
            wires.join(ticket, listener);
          }
          return now.join(ticket.call(), ticket.queue(), ticket.first());
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
    act(now -> now.endBriefing(agent, call));
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
  public void hear(CallId call, Consumer<Pcm> caller, Consumer<Pcm> agent) {
    synchronized (lock) {
      if (board.knows(call)) {
        wires.ears(call).add(caller, agent);
      }
    }
  }

  @Override
  public void tick() {
    act(
        now -> {
          nowMillis += Pcm.FRAME_MILLIS;
          return now.tick(nowMillis);
        });
    for (AgentLeg leg : agentLegs()) {
      leg.findBriefedAfterTick().ifPresent(call -> briefed(leg, call));
    }
  }

  /** An exchange never ends by itself. */
  @Override
  public boolean isOver() {
    return false;
  }

  private void briefed(AgentLeg leg, CallId call) {
    act(now -> wires.isBeingSpokenTo(call) ? List.of() : now.briefed(leg.agent(), call));
  }

  private void lost(AgentLeg leg) {
    act(now -> wires.unplug(leg) ? now.lost(leg.agent()) : List.of());
  }

  private void hungUp(CallId call) {
    act(
        now -> {
          wires.disconnect(call);
          return now.leave(call);
        });
  }

  private List<AgentLeg> agentLegs() {
    synchronized (lock) {
      return wires.agents();
    }
  }

  private void act(Function<Board, List<Effect>> event) {
    synchronized (lock) {
      event.apply(board).forEach(effect -> errands.add(wires.prepare(effect)));
      wires.keepOnly(board);
    }
    errands.run();
  }
}
