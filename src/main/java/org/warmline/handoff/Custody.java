package org.warmline.handoff;

import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.call.HandoffStep;

/**
 * Who answers for one call that needed a person, and how far it has got. Immutable; a pure state
 * machine: {@link #after} gives what follows, or nothing where that step makes no sense from here.
 *
 * @param step the last one
 * @param agent whoever is rung or talks, with the steps that name one
 * @param moves how often it has changed, by which a stale change is known
 */
public record Custody(Owner owner, Optional<HandoffStep> step, Optional<AgentId> agent, int moves) {

  /** A call for which it was just decided that a person is needed. */
  public static final Custody OPENED =
      new Custody(Owner.BOT, Optional.empty(), Optional.empty(), 0);

  /** What follows a step; empty when it makes no sense from here. */
  public Optional<Custody> after(HandoffStep next, Optional<AgentId> who) {
    return allows(next)
        ? Optional.of(new Custody(owner(next), Optional.of(next), who, moves + 1))
        : Optional.empty();
  }

  /** A callback was stored; empty once the call is over or already with the callbacks. */
  public Optional<Custody> calledBackLater() {
    return isOpen() ? Optional.of(owned(Owner.CALLBACK)) : Optional.empty();
  }

  /** The call is over; a callback that was stored stays. */
  public Optional<Custody> ended() {
    return isOpen() ? Optional.of(owned(Owner.NOBODY)) : Optional.empty();
  }

  private boolean isOpen() {
    return owner != Owner.CALLBACK && owner != Owner.NOBODY;
  }

  private Custody owned(Owner next) {
    return new Custody(next, step, agent, moves + 1);
  }

  private boolean allows(HandoffStep next) {
    return switch (next) {
      case WAITING, NOBODY_THERE, LEFT_QUEUE -> owner == Owner.BOT || owner == Owner.QUEUE;
      case RINGING, DECLINED, RANG_OUT, ANSWERED, BRIDGED -> owner == Owner.QUEUE;
      case AGENT_LOST, AGENT_HUNG_UP -> owner == Owner.AGENT;
      case SHOWN -> owner == Owner.QUEUE || owner == Owner.AGENT;
    };
  }

  private Owner owner(HandoffStep next) {
    return switch (next) {
      case SHOWN -> owner;
      case NOBODY_THERE, LEFT_QUEUE -> Owner.BOT;
      case WAITING, RINGING, DECLINED, RANG_OUT, ANSWERED, AGENT_LOST -> Owner.QUEUE;
      case BRIDGED -> Owner.AGENT;
      case AGENT_HUNG_UP -> Owner.NOBODY;
    };
  }
}
