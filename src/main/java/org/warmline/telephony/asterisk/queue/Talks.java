package org.warmline.telephony.asterisk.queue;

import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.call.HandoffStep;
import org.warmline.handoff.AgentListener.Why;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.telephony.Seat;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg.Stage;

/** From the talk with an agent, or a caller's place in the queue, to its end. */
final class Talks {
  private final Floor floor;
  private final Rings rings;

  Talks(Floor floor, Rings rings) {
    this.floor = floor;
    this.rings = rings;
  }

  void connected(Place place, AgentId agent, String channel) {
    if (place.findTalk().isPresent()) {
      return;
    }
    Leg talk = rings.ringing(place, agent, channel);
    talk.moveTo(Stage.TALKING);
    place.leaveQueue();
    place.legs().stream()
        .filter(leg -> leg != talk)
        .forEach(leg -> rings.release(place, leg, Why.ANSWERED_BY_ANOTHER));
    floor.tell(place, HandoffStep.BRIDGED, Optional.of(agent));
    floor.findSeat(place, agent).ifPresent(seat -> seat.begin(State.TALKING, floor.nowMillis()));
    floor.changed(agent);
  }

  /** The talk is over, and with it the call as far as queues know. */
  void ended(Place place, Leg talk, boolean byAgent) {
    wrapUp(place, talk);
    floor.remove(place);
    if (byAgent) {
      floor.tell(place, HandoffStep.AGENT_HUNG_UP, Optional.of(talk.agent()));
    } else {
      floor.gone(talk.agent(), place, Why.CALLER_HUNG_UP);
    }
  }

  /** The caller does not wait any more, nor talk. */
  void callerGone(Place place) {
    for (Leg leg : place.legs()) {
      if (leg.stage() == Stage.TALKING) {
        wrapUp(place, leg);
        floor.gone(leg.agent(), place, Why.CALLER_HUNG_UP);
      } else {
        rings.release(place, leg, Why.CALLER_HUNG_UP);
      }
    }
    floor.remove(place);
  }

  private void wrapUp(Place place, Leg talk) {
    Optional<Seat> seat = floor.findSeat(place, talk.agent());
    place.removeLeg(talk);
    seat.ifPresent(this::wrapUp);
    floor.changed(talk.agent());
  }

  private void wrapUp(Seat seat) {
    long lasts = floor.settings().wrapUpMillis();
    if (lasts == 0) {
      seat.free(floor.nowMillis());
    } else {
      seat.begin(State.WRAP_UP, floor.nowMillis(), lasts);
    }
  }
}
