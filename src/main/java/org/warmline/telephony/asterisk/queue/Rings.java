package org.warmline.telephony.asterisk.queue;

import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.call.HandoffStep;
import org.warmline.handoff.AgentListener.Why;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.telephony.Seat;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg.Stage;

/** From the ring of a phone until its agent takes the call, or does not. */
final class Rings {
  private static final long DECLINED_FOR_MILLIS = 10_000;
  private static final long REASON_KNOWN_WITHIN_MILLIS = 500;

  private final Floor floor;

  Rings(Floor floor) {
    this.floor = floor;
  }

  Leg ringing(Place place, AgentId agent, String channel) {
    Optional<Leg> before = place.findLeg(agent);
    if (before.filter(leg -> leg.channel().equals(channel)).isPresent()) {
      return before.orElseThrow();
    }
    before.ifPresent(leg -> release(place, leg, Why.RANG_OUT));
    Leg leg = place.addLeg(agent, channel);
    floor.tell(place, HandoffStep.RINGING, Optional.of(agent));
    seat(place, agent);
    return leg;
  }

  /** The phone was answered, and a key is awaited from now on. */
  void whispering(Place place, AgentId agent, String channel) {
    Leg leg = ringing(place, agent, channel);
    if (leg.stage() != Stage.RINGING) {
      return;
    }
    leg.moveTo(Stage.WHISPERING);
    floor.tell(place, HandoffStep.ANSWERED, Optional.of(agent));
    floor.findSeat(place, agent).ifPresent(seat -> seat.begin(State.BRIEFING, floor.nowMillis()));
    floor.changed(agent);
    if (leg.isDeclined()) {
      press(leg, '2');
    } else if (leg.isAccepted()) {
      leg.pressAt(floor.nowMillis() + place.briefingMillis());
    }
  }

  void notTaken(Place place, Leg leg, boolean declined) {
    Optional<Seat> seat = floor.findSeat(place, leg.agent());
    place.removeLeg(leg);
    if (declined || leg.isDeclined()) {
      floor.tell(place, HandoffStep.DECLINED, Optional.of(leg.agent()));
      floor.rest(leg.agent(), DECLINED_FOR_MILLIS);
      seat.ifPresent(free -> free.free(floor.nowMillis()));
    } else {
      floor.tell(place, HandoffStep.RANG_OUT, Optional.of(leg.agent()));
      seat.ifPresent(missed -> missed(place, missed));
    }
    floor.changed(leg.agent());
  }

  /** The phone's channel is gone; its seat is freed when it is known why, or soon anyway. */
  void channelGone(Leg leg) {
    leg.gone(floor.nowMillis(), REASON_KNOWN_WITHIN_MILLIS);
  }

  /** Takes an agent off a call that was not talked on. */
  void release(Place place, Leg leg, Why why) {
    Optional<Seat> seat = floor.findSeat(place, leg.agent());
    place.removeLeg(leg);
    if (leg.stage() == Stage.WHISPERING && !leg.isGone()) {
      floor.add(new Effect.HangUp(leg.channel()));
    }
    seat.ifPresent(
        free -> {
          free.free(floor.nowMillis());
          floor.gone(leg.agent(), place, why);
          floor.changed(leg.agent());
        });
  }

  void press(Leg leg, char key) {
    if (leg.takePress(floor.nowMillis())) {
      floor.add(new Effect.Press(leg.channel(), key));
    }
  }

  /** Moves on what takes time. */
  void tick(Place place) {
    for (Leg leg : place.legs()) {
      if (leg.isGonePast(floor.nowMillis())) {
        release(place, leg, Why.RANG_OUT);
      } else if (leg.stage() == Stage.WHISPERING && leg.isToBePressed(floor.nowMillis())) {
        press(leg, '1');
      }
    }
  }

  /** The seat of an agent becomes this call's, unless the agent is in another one. */
  void seat(Place place, AgentId agent) {
    floor
        .findHeld(agent)
        .flatMap(held -> held.findLeg(agent).filter(Leg::isGone).map(leg -> held))
        .ifPresent(held -> release(held, held.findLeg(agent).orElseThrow(), Why.RANG_OUT));
    if (floor.findHeld(agent).isEmpty()) {
      floor.findSeat(agent).ifPresent(seat -> ring(place, seat));
    }
  }

  /** Rung though on a break or offline, as in the last resort: that is what follows again. */
  private void ring(Place place, Seat seat) {
    AgentStatus before = seat.status(floor.nowMillis());
    seat.ring(place.call(), floor.nowMillis(), floor.settings().ringMillis());
    if (before.state() == State.OFFLINE) {
      seat.choose(Choice.OFFLINE, "", floor.nowMillis());
    } else if (before.state() == State.BREAK) {
      seat.choose(Choice.BREAK, before.reason(), floor.nowMillis());
    }
    floor.changed(seat.agent());
  }

  private void missed(Place place, Seat seat) {
    seat.missed(floor.nowMillis());
    floor.gone(seat.agent(), place, Why.RANG_OUT);
  }
}
