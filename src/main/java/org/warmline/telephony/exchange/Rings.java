package org.warmline.telephony.exchange;

import org.warmline.call.HandoffStep;
import org.warmline.handoff.AgentListener.Why;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.telephony.Seat;

/** From the ring at a desk to its answer. */
final class Rings {
  private final Floor floor;

  Rings(Floor floor) {
    this.floor = floor;
  }

  /** Rings as many desks as there are callers waiting, and tells callers when nobody is there. */
  void settle() {
    if (floor.seats().stream().noneMatch(Seat::counts)) {
      floor.places().stream()
          .filter(place -> place.state() == Place.State.WAITING)
          .forEach(this::nobodyThere);
    }
    var next = Router.findNext(floor.places().stream(), floor.seats(), floor.nowMillis());
    while (next.isPresent()) {
      ring(next.get());
      next = Router.findNext(floor.places().stream(), floor.seats(), floor.nowMillis());
    }
  }

  void accept(Held held) {
    if (held.place().state() == Place.State.RINGING) {
      held.place().moveTo(Place.State.ANSWERED);
      held.seat().begin(State.BRIEFING, floor.nowMillis(), floor.settings().connectMillis());
      floor.changed(held.seat());
      floor.tell(held, HandoffStep.ANSWERED);
    }
  }

  void decline(Held held) {
    if (held.place().state() == Place.State.RINGING) {
      floor.tell(held, HandoffStep.DECLINED);
      held.place().declinedBy(held.seat().agent(), floor.nowMillis());
      held.place().keepWaiting(held.place().rank());
      free(held);
    }
  }

  void rangOut(Held held) {
    floor.tell(held, HandoffStep.RANG_OUT);
    floor.gone(held, Why.RANG_OUT);
    held.place().keepWaiting(held.place().rank());
    held.seat().missed(floor.nowMillis());
    floor.changed(held.seat());
  }

  /** The caller does not wait for this agent any more. */
  void callerGone(Held held) {
    floor.gone(held, Why.CALLER_HUNG_UP);
    free(held);
  }

  private void ring(Held held) {
    held.place().ring(held.seat().agent());
    held.seat().ring(held.place().call(), floor.nowMillis(), floor.settings().ringMillis());
    floor.changed(held.seat());
    floor.tell(held, HandoffStep.RINGING);
  }

  private void free(Held held) {
    held.seat().free(floor.nowMillis());
    floor.changed(held.seat());
  }

  private void nobodyThere(Place place) {
    floor.release(place);
    floor.tell(place, HandoffStep.NOBODY_THERE);
  }
}
