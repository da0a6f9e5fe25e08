package org.warmline.telephony.asterisk.queue;

import java.util.Optional;
import java.util.function.Consumer;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.telephony.Seat;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg.Stage;

/** What agents do at their desks, as their phones are to be made to do it. */
final class Wishes {
  private final Floor floor;
  private final Rings rings;

  Wishes(Floor floor, Rings rings) {
    this.floor = floor;
    this.rings = rings;
  }

  void choose(AgentId agent, AgentStatus.Choice choice, String reason) {
    floor
        .findSeat(agent)
        .ifPresent(
            seat -> {
              seat.choose(choice, reason, floor.nowMillis());
              floor.changed(agent);
            });
  }

  /** Remembered while the phone rings: the key is pressed once it is up and all has been heard. */
  void accept(AgentId agent, CallId call) {
    findLeg(agent, call)
        .ifPresent(
            leg -> {
              leg.accept();
              skip(leg);
            });
  }

  void skipBriefing(AgentId agent, CallId call) {
    findLeg(agent, call).ifPresent(this::skip);
  }

  void decline(AgentId agent, CallId call) {
    findLeg(agent, call)
        .filter(leg -> leg.stage() != Stage.TALKING)
        .ifPresent(
            leg -> {
              leg.decline();
              if (leg.stage() == Stage.WHISPERING) {
                rings.press(leg, '2');
              } else {
                floor.add(new Effect.HangUp(leg.channel()));
              }
            });
  }

  void hangUp(AgentId agent, CallId call) {
    findLeg(agent, call).ifPresent(this::hangUp);
  }

  void leave(AgentId agent) {
    floor.findHeld(agent).flatMap(held -> held.findLeg(agent)).ifPresent(this::hangUp);
    floor.removeSeat(agent);
  }

  void withWrapUp(AgentId agent, CallId call, Consumer<Seat> then) {
    floor
        .findSeat(agent)
        .filter(seat -> seat.state() == State.WRAP_UP && seat.call().equals(Optional.of(call)))
        .ifPresent(
            seat -> {
              then.accept(seat);
              floor.changed(agent);
            });
  }

  private void skip(Leg leg) {
    if (leg.stage() == Stage.WHISPERING) {
      rings.press(leg, '1');
    }
  }

  private void hangUp(Leg leg) {
    leg.decline();
    floor.add(new Effect.HangUp(leg.channel()));
  }

  private Optional<Leg> findLeg(AgentId agent, CallId call) {
    return floor
        .findHeld(agent)
        .filter(held -> held.call().equals(call))
        .flatMap(held -> held.findLeg(agent));
  }
}
