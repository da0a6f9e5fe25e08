package org.warmline.telephony.asterisk.queue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentListener.Why;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.telephony.Seat;
import org.warmline.telephony.asterisk.ami.PbxEvent;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg.Stage;
import org.warmline.telephony.asterisk.ami.PbxEvent.Synced;

/**
 * Brings what we thought in line with what is the case, after a while without a link: everybody is
 * told what they would have been told, as far as it can still be known.
 */
final class Resync {
  private final Floor floor;
  private final Course course;

  Resync(Floor floor, Course course) {
    this.floor = floor;
    this.course = course;
  }

  void on(Synced now, Function<String, CallId> ids) {
    floor.link(true);
    floor.phones().replace(now.members());
    floor.everybodyChanged();
    for (Place place : floor.places()) {
      settle(place, now);
    }
    now.waiting().forEach(call -> joinUnlessKnown(call, ids));
    now.legs().forEach(leg -> course.on(event(leg), ids));
    floor.seats().forEach(this::freeUnlessHeld);
  }

  private void settle(Place place, Synced now) {
    if (!now.channels().contains(place.uniqueId())) {
      course.callerGone(place);
      return;
    }
    List<PbxEvent.Leg> legs =
        now.legs().stream().filter(leg -> leg.call().equals(place.uniqueId())).toList();
    boolean stillTalks =
        place.findTalk().stream()
            .anyMatch(talk -> legs.stream().anyMatch(leg -> isTalk(leg, talk.channel())));
    if (!stillTalks) {
      course.talkEnded(place, true);
    }
    if (!now.waiting().contains(place.uniqueId())) {
      place.leaveQueue();
    }
    place.legs().stream()
        .filter(leg -> legs.stream().noneMatch(up -> up.channel().equals(leg.channel())))
        .filter(leg -> leg.stage() != Stage.TALKING)
        .forEach(leg -> course.rings().release(place, leg, Why.RANG_OUT));
  }

  private static boolean isTalk(PbxEvent.Leg leg, String channel) {
    return leg.stage() == Stage.TALKING && leg.channel().equals(channel);
  }

  private void joinUnlessKnown(String call, Function<String, CallId> ids) {
    Optional<Place> known = floor.findPlace(call).filter(Place::isInQueue);
    if (known.isEmpty()) {
      String queue = floor.findPlace(call).map(Place::queue).orElse("");
      course.joined(call, queue.isEmpty() ? floor.settings().queues().get(0) : queue, ids);
    }
  }

  private static PbxEvent event(PbxEvent.Leg leg) {
    return switch (leg.stage()) {
      case RINGING -> new PbxEvent.Ringing(leg.call(), "", leg.memberName(), leg.channel());
      case WHISPERING -> new PbxEvent.Whispering(leg.call(), leg.memberName(), leg.channel());
      case TALKING -> new PbxEvent.Connected(leg.call(), leg.memberName(), leg.channel());
    };
  }

  private void freeUnlessHeld(Seat seat) {
    boolean inCall = seat.call().isPresent() && seat.state() != State.WRAP_UP;
    if (inCall && floor.findHeld(seat.agent()).isEmpty()) {
      seat.free(floor.nowMillis());
    }
  }
}
