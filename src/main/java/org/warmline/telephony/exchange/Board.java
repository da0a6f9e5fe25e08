package org.warmline.telephony.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.handoff.Presence;
import org.warmline.telephony.Seat;

/**
 * Decides what becomes of callers and agents: an event in, what to do about it out. Time is told by
 * {@link #tick}; no clock, no thread, no sound. For one thread at a time.
 */
final class Board {
  private final Floor floor;
  private final Rings rings;
  private final Talks talks;
  private long inQueue;

  Board(Exchange.Settings settings) {
    floor = new Floor(settings);
    rings = new Rings(floor);
    talks = new Talks(floor);
  }

  /** Time has passed; {@code nowMillis} never goes back. */
  List<Effect> tick(long nowMillis) {
    floor.moveTo(nowMillis);
    floor.seats().stream().filter(seat -> seat.isOverdue(nowMillis)).forEach(this::runOut);
    floor.seats().stream()
        .filter(seat -> seat.isAbandoned(nowMillis, floor.settings().deskGraceMillis()))
        .forEach(seat -> floor.removeSeat(seat.agent()));
    rings.settle();
    floor.places().forEach(this::tellStillWaiting);
    return settle();
  }

  List<Effect> join(CallId call, String queue) {
    return join(call, queue, false);
  }

  /** Takes a caller in, at the head of all who wait or at the end. */
  List<Effect> join(CallId call, String queue, boolean first) {
    if (floor.findPlace(call).isEmpty()) {
      floor.add(new Effect.Hold(call));
      floor.tell(floor.addPlace(call, queue, first), HandoffStep.WAITING);
    }
    return settle();
  }

  List<Effect> leave(CallId call) {
    floor.findPlace(call).ifPresent(this::leave);
    return settle();
  }

  List<Effect> open(AgentId agent) {
    floor.openSeat(agent).openDesk();
    return settle();
  }

  List<Effect> cut(AgentId agent) {
    floor.findSeat(agent).ifPresent(seat -> seat.cutDesk(floor.nowMillis()));
    return settle();
  }

  List<Effect> leave(AgentId agent) {
    floor.findHeld(agent).ifPresent(this::hangUp);
    floor.removeSeat(agent);
    return settle();
  }

  List<Effect> choose(AgentId agent, AgentStatus.Choice choice, String reason) {
    return withSeat(agent, seat -> seat.choose(choice, reason, floor.nowMillis()));
  }

  List<Effect> accept(AgentId agent, CallId call) {
    return withHeld(agent, call, rings::accept);
  }

  List<Effect> decline(AgentId agent, CallId call) {
    return withHeld(agent, call, rings::decline);
  }

  List<Effect> hangUp(AgentId agent, CallId call) {
    return withHeld(agent, call, this::hangUp);
  }

  List<Effect> endBriefing(AgentId agent, CallId call) {
    return withHeld(agent, call, talks::endBriefing);
  }

  /** The summary has been heard, and nothing is being said to the caller. */
  List<Effect> briefed(AgentId agent, CallId call) {
    return withHeld(agent, call, talks::briefed);
  }

  List<Effect> finishWrapUp(AgentId agent, CallId call) {
    return withWrapUp(agent, call, seat -> seat.free(floor.nowMillis()));
  }

  List<Effect> moreTime(AgentId agent, CallId call, int seconds) {
    return withWrapUp(agent, call, seat -> seat.lengthen(1000L * Math.max(0, seconds)));
  }

  /** The agent's line is there. */
  List<Effect> plug(AgentId agent) {
    floor.findHeld(agent).ifPresentOrElse(talks::plug, () -> floor.add(new Effect.Unplug(agent)));
    return settle();
  }

  /** The agent's line broke. */
  List<Effect> lost(AgentId agent) {
    floor.findHeld(agent).ifPresent(talks::lost);
    return settle();
  }

  boolean knows(CallId call) {
    return floor.findPlace(call).isPresent();
  }

  Optional<AgentStatus> findStatus(AgentId agent) {
    return floor.findSeat(agent).map(seat -> seat.status(floor.nowMillis()));
  }

  Optional<Place> findPlace(CallId call) {
    return floor.findPlace(call);
  }

  List<Place> places() {
    return floor.places();
  }

  List<Seat> seats() {
    return floor.seats();
  }

  Presence presence(String queue) {
    long agents = floor.seats().stream().filter(Seat::counts).count();
    long waiting =
        floor.places().stream().filter(p -> p.isInQueue() && p.queue().equals(queue)).count();
    return new Presence((int) agents, (int) waiting);
  }

  private void leave(Place place) {
    Optional<Held> held = floor.findHeld(place);
    floor.release(place);
    if (place.state() == Place.State.RINGING) {
      held.ifPresent(rings::callerGone);
    } else {
      held.ifPresent(talks::callerGone);
    }
  }

  private void hangUp(Held held) {
    rings.decline(held);
    talks.hangUp(held);
  }

  private void tellStillWaiting(Place place) {
    place
        .takeStillWaiting(floor.nowMillis(), floor.settings().stillWaitingMillis())
        .ifPresent(waited -> floor.add(new Effect.StillWaiting(place.call(), waited)));
  }

  private void runOut(Seat seat) {
    Optional<Held> held = floor.findHeld(seat.agent());
    if (seat.state() == State.RINGING) {
      held.ifPresent(rings::rangOut);
    } else if (seat.state() == State.WRAP_UP) {
      seat.free(floor.nowMillis());
      floor.changed(seat);
    } else if (!seat.isPlugged()) {
      held.ifPresent(talks::missed);
    }
  }

  private List<Effect> withHeld(AgentId agent, CallId call, Consumer<Held> then) {
    floor.findHeld(agent, call).ifPresent(then);
    return settle();
  }

  private List<Effect> withSeat(AgentId agent, Consumer<Seat> then) {
    floor
        .findSeat(agent)
        .ifPresent(
            seat -> {
              then.accept(seat);
              floor.changed(seat);
            });
    return settle();
  }

  private List<Effect> withWrapUp(AgentId agent, CallId call, Consumer<Seat> then) {
    boolean theirs =
        floor
            .findSeat(agent)
            .filter(seat -> seat.state() == State.WRAP_UP && seat.call().equals(Optional.of(call)))
            .isPresent();
    return theirs ? withSeat(agent, then) : settle();
  }

  private List<Effect> settle() {
    rings.settle();
    long now = floor.places().stream().filter(Place::isInQueue).count();
    if (now != inQueue) {
      inQueue = now;
      floor.everybodyChanged();
    }
    return floor.takeEffects();
  }
}
