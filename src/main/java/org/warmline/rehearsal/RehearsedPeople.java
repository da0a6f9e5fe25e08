package org.warmline.rehearsal;

import java.util.Optional;
import java.util.function.Consumer;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.call.Pcm;
import org.warmline.handoff.Monitoring;
import org.warmline.handoff.Presence;
import org.warmline.handoff.QueueListener;
import org.warmline.handoff.Queues;
import org.warmline.handoff.Ticket;

/**
 * The people behind a rehearsal that has no desk: one who takes every call at once and ends it, so
 * that the rehearsal is over where the assistant's part is, or nobody at all. Stateless.
 */
public enum RehearsedPeople implements Queues, Monitoring {
  TAKE_EVERY_CALL(1),
  NOBODY_THERE(0);

  private static final Optional<AgentId> AGENT = Optional.of(new AgentId("Rehearsal"));

  private final int agents;

  RehearsedPeople(int agents) {
    this.agents = agents;
  }

  @Override
  public Presence presence(String queue) {
    return new Presence(agents, 0);
  }

  @Override
  public void join(Ticket ticket, QueueListener listener) {
    listener.onStep(HandoffStep.WAITING, Optional.empty());
    listener.onStep(HandoffStep.RINGING, AGENT);
    listener.onStep(HandoffStep.ANSWERED, AGENT);
    listener.onStep(HandoffStep.BRIDGED, AGENT);
    listener.onStep(HandoffStep.AGENT_HUNG_UP, AGENT);
  }

  @Override
  public void leave(CallId call) {}

  @Override
  public void hear(CallId call, Consumer<Pcm> caller, Consumer<Pcm> agent) {}
}
