package org.warmline.telephony.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.handoff.AgentListener;
import org.warmline.telephony.Seat;

/** Callers and agents as they stand now, and what is to be done about it. */
final class Floor {
  private final Exchange.Settings settings;
  private final Map<CallId, Place> places = new LinkedHashMap<>();
  private final Map<AgentId, Seat> seats = new LinkedHashMap<>();
  private final List<Effect> effects = new ArrayList<>();
  private final Set<AgentId> changed = new LinkedHashSet<>();
  private long nowMillis;
  private long lastRank;
  private long firstRank;

  Floor(Exchange.Settings settings) {
    this.settings = settings;
  }

  Exchange.Settings settings() {
    return settings;
  }

  long nowMillis() {
    return nowMillis;
  }

  void moveTo(long millis) {
    nowMillis = millis;
  }

  List<Place> places() {
    return List.copyOf(places.values());
  }

  List<Seat> seats() {
    return List.copyOf(seats.values());
  }

  Optional<Place> findPlace(CallId call) {
    return Optional.ofNullable(places.get(call));
  }

  Optional<Seat> findSeat(AgentId agent) {
    return Optional.ofNullable(seats.get(agent));
  }

  /** The agent with the call that rings or is talked on there. */
  Optional<Held> findHeld(AgentId agent) {
    return findSeat(agent)
        .flatMap(
            seat ->
                seat.call()
                    .flatMap(this::findPlace)
                    .filter(place -> place.agent().equals(Optional.of(agent)))
                    .map(place -> new Held(seat, place)));
  }

  /** As above, if it is this call. */
  Optional<Held> findHeld(AgentId agent, CallId call) {
    return findHeld(agent).filter(held -> held.place().call().equals(call));
  }

  /** The call with the agent who is rung for it or talks. */
  Optional<Held> findHeld(Place place) {
    return place.agent().flatMap(this::findHeld);
  }

  Seat openSeat(AgentId agent) {
    return seats.computeIfAbsent(agent, id -> new Seat(id, nowMillis));
  }

  void removeSeat(AgentId agent) {
    seats.remove(agent);
    changed.remove(agent);
  }

  Place addPlace(CallId call, String queue, boolean first) {
    Place place = new Place(call, queue);
    long rank = first ? rankAtHead() : ++lastRank;
    place.beginWaiting(rank, nowMillis, settings.stillWaitingMillis());
    places.put(call, place);
    return place;
  }

  /** Ahead of everybody who waits now. */
  long rankAtHead() {
    return --firstRank;
  }

  /** The assistant has the caller again, and the call has no place any more. */
  void release(Place place) {
    places.remove(place.call());
    add(new Effect.Release(place.call()));
  }

  void add(Effect effect) {
    effects.add(effect);
  }

  void tell(Place place, HandoffStep step) {
    effects.add(new Effect.Tell(place.call(), step, Optional.empty()));
  }

  void tell(Held held, HandoffStep step) {
    effects.add(new Effect.Tell(held.place().call(), step, Optional.of(held.seat().agent())));
  }

  void gone(Held held, AgentListener.Why why) {
    effects.add(new Effect.Gone(held.seat().agent(), held.place().call(), why));
  }

  void changed(Seat seat) {
    changed.add(seat.agent());
  }

  void everybodyChanged() {
    changed.addAll(seats.keySet());
  }

  /** Everything to be done since the last time, in order. */
  List<Effect> takeEffects() {
    changed.forEach(agent -> effects.add(new Effect.Changed(agent)));
    changed.clear();
    List<Effect> all = List.copyOf(effects);
    effects.clear();
    return all;
  }
}
