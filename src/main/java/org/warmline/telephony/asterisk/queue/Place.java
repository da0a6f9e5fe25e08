package org.warmline.telephony.asterisk.queue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg.Stage;

/** Where one caller stands. A call that is gone has no place. */
final class Place {
  /** How long Asterisk's own words take that are heard when there is no summary. */
  private static final long USUAL_BRIEFING_MILLIS = 1500;

  private final CallId call;
  private final String uniqueId;
  private final Map<AgentId, Leg> legs = new LinkedHashMap<>();
  private final List<Effect.Tell> untold = new ArrayList<>();
  private String queue;
  private boolean awaited;
  private boolean asterisks;
  private boolean entered;
  private boolean inQueue;
  private long briefingMillis = USUAL_BRIEFING_MILLIS;

  Place(CallId call, String uniqueId, String queue) {
    this.call = call;
    this.uniqueId = uniqueId;
    this.queue = queue;
  }

  CallId call() {
    return call;
  }

  /** Of the caller's channel. */
  String uniqueId() {
    return uniqueId;
  }

  String queue() {
    return queue;
  }

  /** Whether the assistant has given this caller away and is told what happens. */
  boolean isAwaited() {
    return awaited;
  }

  /** From now on the assistant is told; gives what it has missed. */
  List<Effect.Tell> await() {
    awaited = true;
    List<Effect.Tell> missed = List.copyOf(untold);
    untold.clear();
    return missed;
  }

  /** The same for a caller whom Asterisk keeps whatever comes. */
  List<Effect.Tell> follow() {
    asterisks = true;
    return await();
  }

  /** Whether the assistant has this caller again when nobody is there. */
  boolean canGoBack() {
    return awaited && !asterisks;
  }

  void keep(Effect.Tell told) {
    if (legs.isEmpty() && !untold.isEmpty()) {
      untold.subList(1, untold.size()).clear();
    }
    if (untold.isEmpty() && told.step() != HandoffStep.WAITING) {
      untold.add(new Effect.Tell(call, HandoffStep.WAITING, Optional.empty()));
    }
    untold.add(told);
  }

  boolean hasUntold(HandoffStep step) {
    return untold.stream().anyMatch(told -> told.step() == step);
  }

  /** On the way into Asterisk's queue for the first time. */
  boolean isEntering() {
    return canGoBack() && !entered;
  }

  void enter(String asteriskQueue) {
    queue = asteriskQueue;
    entered = true;
    inQueue = true;
  }

  void leaveQueue() {
    inQueue = false;
  }

  boolean isInQueue() {
    return inQueue;
  }

  long briefingMillis() {
    return briefingMillis;
  }

  void briefingLasts(long millis) {
    briefingMillis = Math.max(millis, USUAL_BRIEFING_MILLIS);
  }

  List<Leg> legs() {
    return List.copyOf(legs.values());
  }

  Optional<Leg> findLeg(AgentId agent) {
    return Optional.ofNullable(legs.get(agent));
  }

  Optional<Leg> findLeg(String channel) {
    return legs.values().stream().filter(leg -> leg.channel().equals(channel)).findFirst();
  }

  Optional<Leg> findTalk() {
    return legs.values().stream().filter(leg -> leg.stage() == Stage.TALKING).findFirst();
  }

  Leg addLeg(AgentId agent, String channel) {
    Leg leg = new Leg(agent, channel);
    legs.put(agent, leg);
    return leg;
  }

  void removeLeg(Leg leg) {
    legs.remove(leg.agent(), leg);
  }
}
