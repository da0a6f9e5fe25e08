package org.warmline.telephony.asterisk.queue;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.warmline.handoff.AgentStatus;
import org.warmline.telephony.Seat;

/** Callers, agents and phones as they stand now, and what is to be done about it. */
final class Floor {
  private final AsteriskExchange.Settings settings;
  private final Map<CallId, Place> places = new LinkedHashMap<>();
  private final Map<AgentId, Seat> seats = new LinkedHashMap<>();
  private final Map<AgentId, Long> restsUntilMillis = new HashMap<>();
  private final Phones phones = new Phones();
  private final List<Effect> effects = new ArrayList<>();
  private final Set<AgentId> changed = new LinkedHashSet<>();
  private boolean linked;
  private long nowMillis;

  Floor(AsteriskExchange.Settings settings) {
    this.settings = settings;
  }

  AsteriskExchange.Settings settings() {
    return settings;
  }

  Phones phones() {
    return phones;
  }

  long nowMillis() {
    return nowMillis;
  }

  void moveTo(long millis) {
    nowMillis = millis;
  }

  /** Whether Asterisk can be told anything now. */
  boolean isLinked() {
    return linked;
  }

  void link(boolean now) {
    linked = now;
  }

  List<Place> places() {
    return List.copyOf(places.values());
  }

  Optional<Place> findPlace(CallId call) {
    return Optional.ofNullable(places.get(call));
  }

  Optional<Place> findPlace(String uniqueId) {
    return places.values().stream().filter(p -> p.uniqueId().equals(uniqueId)).findFirst();
  }

  Place place(CallId call, String uniqueId, String queue) {
    return places.computeIfAbsent(call, id -> new Place(id, uniqueId, queue));
  }

  void remove(Place place) {
    places.remove(place.call());
  }

  List<Seat> seats() {
    return List.copyOf(seats.values());
  }

  Optional<Seat> findSeat(AgentId agent) {
    return Optional.ofNullable(seats.get(agent));
  }

  Seat openSeat(AgentId agent) {
    return seats.computeIfAbsent(agent, id -> new Seat(id, nowMillis));
  }

  void removeSeat(AgentId agent) {
    seats.remove(agent);
    changed.remove(agent);
  }

  /** The call that this agent's seat is about, ringing or talked on. */
  Optional<Place> findHeld(AgentId agent) {
    return findSeat(agent)
        .filter(seat -> seat.state() != AgentStatus.State.WRAP_UP)
        .flatMap(seat -> seat.call())
        .flatMap(this::findPlace)
        .filter(place -> place.findLeg(agent).isPresent());
  }

  /** The seat of an agent, if it is about this call. */
  Optional<Seat> findSeat(Place place, AgentId agent) {
    return findHeld(agent).filter(held -> held == place).flatMap(held -> findSeat(agent));
  }

  /** Not to be rung for a while. */
  void rest(AgentId agent, long millis) {
    restsUntilMillis.put(agent, nowMillis + millis);
  }

  boolean rests(AgentId agent) {
    return restsUntilMillis.getOrDefault(agent, Long.MIN_VALUE) > nowMillis;
  }

  void add(Effect effect) {
    effects.add(effect);
  }

  void tell(Place place, HandoffStep step, Optional<AgentId> agent) {
    Effect.Tell told = new Effect.Tell(place.call(), step, agent);
    if (place.isAwaited()) {
      effects.add(told);
    } else {
      place.keep(told);
    }
  }

  void gone(AgentId agent, Place place, AgentListener.Why why) {
    if (seats.containsKey(agent)) {
      effects.add(new Effect.Gone(agent, place.call(), why));
    }
  }

  void changed(AgentId agent) {
    if (seats.containsKey(agent)) {
      changed.add(agent);
    }
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
