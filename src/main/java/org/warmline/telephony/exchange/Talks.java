package org.warmline.telephony.exchange;

import org.warmline.call.HandoffStep;
import org.warmline.handoff.AgentListener.Why;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.telephony.Seat;

/** From the answer at a desk to the end of the talk. */
final class Talks {
  private final Floor floor;

  Talks(Floor floor) {
    this.floor = floor;
  }

  /** The agent's line is there; a second one takes the place of the first. */
  void plug(Held held) {
    switch (held.place().state()) {
      case ANSWERED -> brief(held);
      case TALKING -> bridge(held);
      case RECONNECTING -> {
        begin(held);
        floor.tell(held, HandoffStep.BRIDGED);
      }
      case WAITING, RINGING -> floor.add(new Effect.Unplug(held.seat().agent()));
    }
  }

  void endBriefing(Held held) {
    if (isBriefed(held)) {
      floor.add(new Effect.EndBriefing(held.seat().agent()));
    }
  }

  /** The agent has heard the summary, and the caller all that was said. */
  void briefed(Held held) {
    if (isBriefed(held)) {
      begin(held);
      floor.tell(held, HandoffStep.BRIDGED);
    }
  }

  /** The agent's line broke. */
  void lost(Held held) {
    switch (held.place().state()) {
      case ANSWERED -> missed(held);
      case TALKING -> {
        unplug(held);
        held.place().moveTo(Place.State.RECONNECTING);
        held.seat()
            .begin(State.RECONNECTING, floor.nowMillis(), floor.settings().reconnectMillis());
        floor.changed(held.seat());
        floor.add(new Effect.Hold(held.place().call()));
        floor.tell(held, HandoffStep.AGENT_LOST);
      }
      case WAITING, RINGING, RECONNECTING -> {}
    }
  }

  /** The agent's line did not come, or not come back, in time: the next one is rung. */
  void missed(Held held) {
    floor.tell(held, HandoffStep.RANG_OUT);
    floor.gone(held, Why.LINE_LOST);
    backToHead(held);
    held.seat().missed(floor.nowMillis());
    floor.changed(held.seat());
  }

  /** The agent ends it, at whatever stage it is. */
  void hangUp(Held held) {
    switch (held.place().state()) {
      case ANSWERED -> giveBack(held);
      case TALKING -> {
        unplug(held);
        floor.add(new Effect.EndTalk(held.place().call()));
        floor.release(held.place());
        floor.tell(held, HandoffStep.AGENT_HUNG_UP);
        wrapUp(held.seat());
      }
      case RECONNECTING -> {
        floor.tell(held, HandoffStep.DECLINED);
        held.place().declinedBy(held.seat().agent(), floor.nowMillis());
        backToHead(held);
        wrapUp(held.seat());
      }
      case WAITING, RINGING -> {}
    }
  }

  /** The caller has hung up or left. */
  void callerGone(Held held) {
    boolean talked = held.place().state() != Place.State.ANSWERED;
    unplug(held);
    floor.add(new Effect.EndTalk(held.place().call()));
    floor.gone(held, Why.CALLER_HUNG_UP);
    if (talked) {
      wrapUp(held.seat());
    } else {
      free(held.seat());
    }
  }

  private void brief(Held held) {
    held.seat().plug(true);
    floor.add(new Effect.Brief(held.place().call(), held.seat().agent()));
  }

  private static boolean isBriefed(Held held) {
    return held.place().state() == Place.State.ANSWERED && held.seat().isPlugged();
  }

  private void begin(Held held) {
    held.place().moveTo(Place.State.TALKING);
    held.seat().begin(State.TALKING, floor.nowMillis());
    floor.changed(held.seat());
    bridge(held);
  }

  private void bridge(Held held) {
    held.seat().plug(true);
    floor.add(new Effect.Bridge(held.place().call(), held.seat().agent()));
  }

  private void giveBack(Held held) {
    floor.tell(held, HandoffStep.DECLINED);
    held.place().declinedBy(held.seat().agent(), floor.nowMillis());
    backToHead(held);
    free(held.seat());
  }

  private void backToHead(Held held) {
    Place place = held.place();
    boolean talked = place.state() == Place.State.RECONNECTING;
    unplug(held);
    floor.add(new Effect.EndTalk(place.call()));
    long head = floor.rankAtHead();
    if (talked) {
      place.beginWaiting(head, floor.nowMillis(), floor.settings().stillWaitingMillis());
    } else {
      place.keepWaiting(head);
    }
  }

  private void unplug(Held held) {
    held.seat().plug(false);
    floor.add(new Effect.Unplug(held.seat().agent()));
  }

  private void wrapUp(Seat seat) {
    if (floor.settings().wrapUpMillis() == 0) {
      free(seat);
    } else {
      seat.begin(State.WRAP_UP, floor.nowMillis(), floor.settings().wrapUpMillis());
      floor.changed(seat);
    }
  }

  private void free(Seat seat) {
    seat.free(floor.nowMillis());
    floor.changed(seat);
  }
}
