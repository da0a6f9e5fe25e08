package org.warmline.telephony.asterisk.queue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.handoff.Presence;
import org.warmline.telephony.Seat;
import org.warmline.telephony.asterisk.ami.PbxEvent;

/**
 * Decides what callers, desks and Asterisk are told: an event in, what to do about it out. Time is
 * told by {@link #tick}; no clock, no thread, no socket. For one thread at a time.
 */
final class Board {
  private final Floor floor;
  private final Rings rings;
  private final Talks talks;
  private final Course course;
  private final Wishes wishes;
  private final Presences presences;
  private long waiting;

  Board(AsteriskExchange.Settings settings) {
    floor = new Floor(settings);
    rings = new Rings(floor);
    talks = new Talks(floor, rings);
    course = new Course(floor, rings, talks);
    wishes = new Wishes(floor, rings);
    presences = new Presences(floor);
  }

  /** Time has passed; {@code nowMillis} never goes back. */
  List<Effect> tick(long nowMillis) {
    floor.moveTo(nowMillis);
    floor.seats().stream()
        .filter(seat -> seat.state() == State.WRAP_UP && seat.isOverdue(nowMillis))
        .forEach(this::free);
    floor.seats().stream()
        .filter(seat -> seat.isAbandoned(nowMillis, floor.settings().deskGraceMillis()))
        .forEach(seat -> floor.removeSeat(seat.agent()));
    floor.places().forEach(rings::tick);
    return settle();
  }

  List<Effect> on(PbxEvent event, Function<String, CallId> ids) {
    course.on(event, ids);
    return settle();
  }

  /** The assistant gives a caller away, who may be in Asterisk's queue already. */
  List<Effect> join(CallId call, String uniqueId, String queue) {
    Place place = floor.place(call, uniqueId, floor.settings().queue(queue));
    if (!place.isAwaited()) {
      List<Effect.Tell> missed = place.await();
      missed.forEach(floor::add);
      if (missed.isEmpty()) {
        floor.tell(place, HandoffStep.WAITING, Optional.empty());
      }
    }
    return settle();
  }

  /** Asterisk takes a caller to a person by itself, perhaps through its last resort. */
  List<Effect> follow(CallId call, String uniqueId) {
    Place place = floor.place(call, uniqueId, floor.settings().queue(""));
    place.follow().forEach(floor::add);
    return settle();
  }

  /** How long the spoken summary lasts. */
  List<Effect> briefing(CallId call, long lastsMillis) {
    floor.findPlace(call).ifPresent(place -> place.briefingLasts(lastsMillis));
    return settle();
  }

  List<Effect> leave(CallId call) {
    floor
        .findPlace(call)
        .ifPresent(
            place -> {
              if (place.isInQueue() || place.isEntering()) {
                floor.add(new Effect.ToAssistant(call));
              }
              talks.callerGone(place);
            });
    return settle();
  }

  /** The caller left Asterisk's queue without a talk. */
  AfterQueue queueFailed(CallId call, String status) {
    Optional<Place> place = floor.findPlace(call);
    if (place.flatMap(Place::findTalk).isPresent()) {
      return new AfterQueue.None();
    }
    if (status.equals("KEY")) {
      place.ifPresent(left -> end(left, HandoffStep.LEFT_QUEUE));
      return new AfterQueue.BackToAssistant();
    }
    String queue = floor.settings().queue(place.map(Place::queue).orElse(""));
    boolean unknown = status.equals("UNKNOWN");
    place.ifPresent(Place::leaveQueue);
    if (presences.of(queue).anybodyThere() && !unknown) {
      return new AfterQueue.AgainIn(queue);
    }
    if (place.filter(Place::canGoBack).isEmpty() || unknown) {
      return new AfterQueue.None();
    }
    end(place.orElseThrow(), HandoffStep.NOBODY_THERE);
    return new AfterQueue.BackToAssistant();
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
    wishes.leave(agent);
    return settle();
  }

  List<Effect> choose(AgentId agent, AgentStatus.Choice choice, String reason) {
    wishes.choose(agent, choice, reason);
    return settle();
  }

  List<Effect> accept(AgentId agent, CallId call) {
    wishes.accept(agent, call);
    return settle();
  }

  List<Effect> decline(AgentId agent, CallId call) {
    wishes.decline(agent, call);
    return settle();
  }

  List<Effect> skipBriefing(AgentId agent, CallId call) {
    wishes.skipBriefing(agent, call);
    return settle();
  }

  List<Effect> hangUp(AgentId agent, CallId call) {
    wishes.hangUp(agent, call);
    return settle();
  }

  List<Effect> finishWrapUp(AgentId agent, CallId call) {
    wishes.withWrapUp(agent, call, seat -> seat.free(floor.nowMillis()));
    return settle();
  }

  List<Effect> moreTime(AgentId agent, CallId call, int seconds) {
    wishes.withWrapUp(agent, call, seat -> seat.lengthen(1000L * Math.max(0, seconds)));
    return settle();
  }

  Presence presence(String queue) {
    return presences.of(floor.settings().queue(queue));
  }

  Optional<AgentStatus> findStatus(AgentId agent) {
    return presences.findStatus(agent);
  }

  Optional<PbxEvent.Member> findMember(AgentId agent) {
    return floor.phones().findMember(agent);
  }

  /** The call that a unique id is known to stand for. */
  Optional<CallId> findCall(String uniqueId) {
    return floor.findPlace(uniqueId).map(Place::call);
  }

  boolean knows(CallId call) {
    return floor.findPlace(call).isPresent();
  }

  List<Place> places() {
    return floor.places();
  }

  List<Seat> seats() {
    return floor.seats();
  }

  /** What follows from where everybody stands now. */
  List<Effect> settle() {
    presences.settle();
    long now = presences.waiting();
    if (now != waiting) {
      waiting = now;
      floor.everybodyChanged();
    }
    return floor.takeEffects();
  }

  private void end(Place place, HandoffStep step) {
    talks.callerGone(place);
    floor.tell(place, step, Optional.empty());
  }

  private void free(Seat seat) {
    seat.free(floor.nowMillis());
    floor.changed(seat.agent());
  }
}
