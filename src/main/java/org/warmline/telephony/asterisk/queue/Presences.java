package org.warmline.telephony.asterisk.queue;

import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.call.HandoffStep;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.handoff.Presence;
import org.warmline.telephony.Seat;

/** Who is there, whom Asterisk may ring, and what becomes of callers when nobody is. */
final class Presences {
  private final Floor floor;

  Presences(Floor floor) {
    this.floor = floor;
  }

  Presence of(String queue) {
    long agents = floor.seats().stream().filter(seat -> isThere(seat, queue)).count();
    long waiting = floor.places().stream().filter(place -> waitsIn(place, queue)).count();
    return new Presence((int) agents, (int) waiting);
  }

  /** Callers who wait, in whichever queue. */
  long waiting() {
    return floor.places().stream().filter(place -> waitsIn(place, place.queue())).count();
  }

  Optional<AgentStatus> findStatus(AgentId agent) {
    return floor.findSeat(agent).map(seat -> status(seat, seat.status(floor.nowMillis())));
  }

  /** Pauses and unpauses, and gives callers back to the assistant when nobody is there. */
  void settle() {
    if (!floor.isLinked()) {
      return;
    }
    for (AgentId agent : floor.phones().agents()) {
      floor.phones().pause(agent, pauseReason(agent)).forEach(floor::add);
    }
    floor.places().stream()
        .filter(place -> place.canGoBack() && place.legs().isEmpty())
        .filter(place -> place.isInQueue() || place.isEntering())
        .filter(place -> floor.settings().queues().contains(place.queue()))
        .filter(place -> !of(place.queue()).anybodyThere())
        .forEach(this::nobodyThere);
  }

  private void nobodyThere(Place place) {
    floor.remove(place);
    floor.add(new Effect.ToAssistant(place.call()));
    floor.tell(place, HandoffStep.NOBODY_THERE, Optional.empty());
  }

  private boolean isThere(Seat seat, String queue) {
    return seat.counts()
        && seat.status(floor.nowMillis()).next() == Choice.AVAILABLE
        && floor.phones().canBeRung(seat.agent(), queue);
  }

  private static boolean waitsIn(Place place, String queue) {
    return place.queue().equals(queue)
        && (place.isInQueue() || place.isEntering())
        && place.findTalk().isEmpty();
  }

  private AgentStatus status(Seat seat, AgentStatus own) {
    Optional<String> trouble = floor.phones().findTrouble(seat.agent());
    boolean rings = own.call().isPresent();
    boolean away = own.state() == State.BREAK && !trouble.equals(Optional.of("no_phone"));
    if (trouble.isEmpty() || rings || away) {
      return own;
    }
    return new AgentStatus(
        State.OFFLINE, trouble.orElseThrow(), own.next(), own.call(), own.sinceMillis(), 0);
  }

  /** Why Asterisk must not ring this agent; empty when it may. */
  private String pauseReason(AgentId agent) {
    Optional<Seat> seat = floor.findSeat(agent);
    return seat.isEmpty() ? "not at the desk" : pauseReason(seat.orElseThrow());
  }

  private String pauseReason(Seat seat) {
    return switch (seat.state()) {
      case OFFLINE -> "not at the desk";
      case AVAILABLE -> seat.isIdle() ? rest(seat.agent()) : "not at the desk";
      case BREAK -> "break";
      case WRAP_UP -> "wrap-up";
      case NOT_ANSWERING -> "not answering";
      case RINGING, BRIEFING, TALKING, RECONNECTING -> "";
    };
  }

  private String rest(AgentId agent) {
    return floor.rests(agent) ? "declined" : "";
  }
}
