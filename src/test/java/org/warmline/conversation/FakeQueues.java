package org.warmline.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.call.Tone;
import org.warmline.handoff.Presence;
import org.warmline.handoff.QueueListener;
import org.warmline.handoff.Queues;
import org.warmline.handoff.Ticket;

/** Queues in which a test decides what happens. */
final class FakeQueues implements Queues {
  private final List<CallId> left = new ArrayList<>();
  private Optional<QueueListener> listener = Optional.empty();
  private Optional<Ticket> ticket = Optional.empty();
  private int agents = 1;
  private boolean broken;
  private boolean announcing;
  private int joined;

  /** How many agents are there from now on. */
  void agents(int now) {
    agents = now;
  }

  /** From now on nobody can join. */
  void breakDown() {
    broken = true;
  }

  /** From now on they tell callers themselves that a person comes. */
  void announceThemselves() {
    announcing = true;
  }

  void tell(HandoffStep step, String agent) {
    listener.orElseThrow().onStep(step, Optional.of(new AgentId(agent)));
  }

  void tell(HandoffStep step) {
    listener.orElseThrow().onStep(step, Optional.empty());
  }

  void tellStillWaiting() {
    listener.orElseThrow().onStillWaiting(30_000);
  }

  Optional<Ticket> ticket() {
    return ticket;
  }

  int joined() {
    return joined;
  }

  List<CallId> left() {
    return left;
  }

  @Override
  public Presence presence(String queue) {
    return new Presence(agents, 0);
  }

  @Override
  public boolean announces(Tone tone) {
    return announcing;
  }

  @Override
  public void join(Ticket given, QueueListener told) {
    if (broken) {
      throw new IllegalStateException("no queue can be joined");
    }
    joined++;
    ticket = Optional.of(given);
    listener = Optional.of(told);
    told.onStep(HandoffStep.WAITING, Optional.empty());
  }

  @Override
  public void leave(CallId call) {
    left.add(call);
  }
}
