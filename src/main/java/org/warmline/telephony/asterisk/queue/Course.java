package org.warmline.telephony.asterisk.queue;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.telephony.asterisk.ami.PbxEvent;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg.Stage;

/** What Asterisk tells, as it changes where callers and agents stand. */
final class Course {
  private final Floor floor;
  private final Rings rings;
  private final Talks talks;
  private final Resync resync;

  Course(Floor floor, Rings rings, Talks talks) {
    this.floor = floor;
    this.rings = rings;
    this.talks = talks;
    this.resync = new Resync(floor, this);
  }

  /**
   * Something happened.
   *
   * @param ids the id of the call that a unique id stands for
   */
  void on(PbxEvent event, Function<String, CallId> ids) {
    switch (event) {
      case PbxEvent.Synced e -> resync.on(e, ids);
      case PbxEvent.Cut e -> floor.link(false);
      case PbxEvent.MemberIs e -> member(e.member());
      case PbxEvent.MusicBegun e -> {}
      case PbxEvent.Joined e -> joined(e.call(), e.queue(), ids);
      case PbxEvent.Ringing e -> ringing(e, ids);
      case PbxEvent.Whispering e -> whispering(e, ids);
      case PbxEvent.NotTaken e ->
          findLeg(e.call(), e.memberName())
              .filter(leg -> leg.stage() != Stage.TALKING)
              .ifPresent(leg -> rings.notTaken(place(e.call(), ids), leg, e.declined()));
      case PbxEvent.Connected e ->
          with(e.memberName(), agent -> talks.connected(place(e.call(), ids), agent, e.channel()));
      case PbxEvent.TalkEnded e ->
          floor.findPlace(e.call()).ifPresent(place -> talkEnded(place, e.byAgent()));
      case PbxEvent.LeftQueue e -> floor.findPlace(e.call()).ifPresent(this::leftQueue);
      case PbxEvent.HungUp e -> floor.findPlace(e.call()).ifPresent(place -> hungUp(place, e));
    }
  }

  void joined(String uniqueId, String queue, Function<String, CallId> ids) {
    Place place = place(uniqueId, ids);
    place.enter(queue);
    if (!place.canGoBack() && !place.hasUntold(HandoffStep.WAITING)) {
      floor.tell(place, HandoffStep.WAITING, Optional.empty());
    }
  }

  void talkEnded(Place place, boolean byAgent) {
    place.findTalk().ifPresent(talk -> talks.ended(place, talk, byAgent));
  }

  void callerGone(Place place) {
    talks.callerGone(place);
  }

  Rings rings() {
    return rings;
  }

  private void ringing(PbxEvent.Ringing event, Function<String, CallId> ids) {
    Place place = place(event.call(), ids);
    if (place.findTalk().isEmpty()) {
      if (!place.isInQueue()) {
        joined(event.call(), event.queue(), ids);
      }
      with(event.memberName(), agent -> rings.ringing(place, agent, event.channel()));
    }
  }

  private void whispering(PbxEvent.Whispering event, Function<String, CallId> ids) {
    Place place = place(event.call(), ids);
    if (place.findTalk().isEmpty()) {
      with(event.memberName(), agent -> rings.whispering(place, agent, event.channel()));
    }
  }

  private void leftQueue(Place place) {
    place.leaveQueue();
    if (!place.isAwaited() && place.legs().isEmpty()) {
      floor.remove(place);
    }
  }

  private void hungUp(Place place, PbxEvent.HungUp event) {
    if (event.uniqueId().equals(place.uniqueId())) {
      talks.callerGone(place);
      return;
    }
    Optional<Leg> leg = place.findLeg(event.channel());
    if (leg.equals(place.findTalk())) {
      leg.ifPresent(talk -> talks.ended(place, talk, true));
    } else {
      leg.ifPresent(rings::channelGone);
    }
  }

  private void member(PbxEvent.Member member) {
    floor.phones().put(member);
    Phones.findAgent(member.name()).ifPresent(floor::changed);
  }

  private Place place(String uniqueId, Function<String, CallId> ids) {
    return floor
        .findPlace(uniqueId)
        .orElseGet(() -> floor.place(ids.apply(uniqueId), uniqueId, ""));
  }

  private Optional<Leg> findLeg(String uniqueId, String memberName) {
    return Phones.findAgent(memberName)
        .flatMap(agent -> floor.findPlace(uniqueId).flatMap(place -> place.findLeg(agent)));
  }

  private static void with(String memberName, Consumer<AgentId> then) {
    Phones.findAgent(memberName).ifPresent(then);
  }
}
