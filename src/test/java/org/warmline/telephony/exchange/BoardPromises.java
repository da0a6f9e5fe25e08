package org.warmline.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.handoff.Custody;
import org.warmline.telephony.Seat;

/** What holds on a board after every event, whatever happened. */
final class BoardPromises {
  private static final Set<State> IN_CALL =
      EnumSet.of(State.RINGING, State.BRIEFING, State.TALKING, State.RECONNECTING);

  private final Board board;
  private final Map<CallId, Custody> custodies = new HashMap<>();
  private final Map<CallId, AgentId> bridged = new HashMap<>();
  private final Set<CallId> held = new HashSet<>();

  BoardPromises(Board board) {
    this.board = board;
  }

  void keptAfter(List<Effect> effects) {
    effects.forEach(this::follow);
    board.seats().forEach(this::agentHasTheCallThatHasTheAgent);
    board.places().forEach(this::callHasTheAgentThatHasTheCall);
    nobodyWaitsWhoCouldBeServed();
    soundGoesWhereTheCallIs();
  }

  private void follow(Effect effect) {
    switch (effect) {
      case Effect.Tell tell -> {
        Custody before = custodies.getOrDefault(tell.call(), Custody.OPENED);
        Optional<Custody> after = before.after(tell.step(), tell.agent());
        assertThat(after).as("%s after %s", tell, before).isPresent();
        custodies.put(tell.call(), after.orElseThrow());
      }
      case Effect.Hold hold -> {
        held.add(hold.call());
        bridged.remove(hold.call());
      }
      case Effect.Bridge bridge -> {
        held.remove(bridge.call());
        bridged.put(bridge.call(), bridge.agent());
      }
      case Effect.Release release -> {
        held.remove(release.call());
        bridged.remove(release.call());
      }
      case Effect.Gone gone -> assertThat(has(gone.agent(), gone.call())).as("%s", gone).isFalse();
      case Effect.StillWaiting still -> assertThat(board.knows(still.call())).isTrue();
      case Effect.Brief brief -> assertThat(held).contains(brief.call());
      case Effect.EndBriefing end -> assertThat(status(end.agent()).state()).isIn(State.BRIEFING);
      case Effect.Unplug unplug -> {}
      case Effect.EndTalk end -> {}
      case Effect.Changed changed -> assertThat(board.findStatus(changed.agent())).isPresent();
    }
  }

  private boolean has(AgentId agent, CallId call) {
    return board
        .findStatus(agent)
        .filter(status -> IN_CALL.contains(status.state()))
        .filter(status -> status.call().equals(Optional.of(call)))
        .isPresent();
  }

  private void agentHasTheCallThatHasTheAgent(Seat seat) {
    boolean hasCall = IN_CALL.contains(seat.state()) || seat.state() == State.WRAP_UP;
    assertThat(seat.call().isPresent()).as("%s has a call", seat.state()).isEqualTo(hasCall);
    if (IN_CALL.contains(seat.state())) {
      Place place = board.findPlace(seat.call().orElseThrow()).orElseThrow();
      assertThat(place.agent()).contains(seat.agent());
      assertThat(place.state()).isEqualTo(stage(seat.state()));
    }
  }

  private void callHasTheAgentThatHasTheCall(Place place) {
    assertThat(place.agent().isEmpty())
        .as("%s has an agent", place.state())
        .isEqualTo(place.state() == Place.State.WAITING);
    place
        .agent()
        .ifPresent(
            agent -> {
              assertThat(status(agent).call()).contains(place.call());
              assertThat(stage(status(agent).state())).isEqualTo(place.state());
            });
  }

  private void nobodyWaitsWhoCouldBeServed() {
    List<Seat> idle = board.seats().stream().filter(Seat::isIdle).toList();
    for (Place place : board.places()) {
      if (place.state() == Place.State.WAITING) {
        assertThat(idle).allMatch(seat -> place.findDeclinedAtMillis(seat.agent()).isPresent());
        assertThat(board.presence(place.queue()).anybodyThere()).isTrue();
      }
    }
  }

  private void soundGoesWhereTheCallIs() {
    Map<CallId, AgentId> talking = new HashMap<>();
    Set<CallId> waiting = new HashSet<>();
    for (Place place : board.places()) {
      if (place.state() == Place.State.TALKING) {
        talking.put(place.call(), place.agent().orElseThrow());
      } else {
        waiting.add(place.call());
      }
    }
    assertThat(bridged).isEqualTo(talking);
    assertThat(held).isEqualTo(waiting);
  }

  private AgentStatus status(AgentId agent) {
    return board.findStatus(agent).orElseThrow();
  }

  private static Place.State stage(State state) {
    return switch (state) {
      case RINGING -> Place.State.RINGING;
      case BRIEFING -> Place.State.ANSWERED;
      case TALKING -> Place.State.TALKING;
      case RECONNECTING -> Place.State.RECONNECTING;
      case OFFLINE, AVAILABLE, BREAK, WRAP_UP, NOT_ANSWERING ->
          throw new AssertionError("nobody has a call who is " + state);
    };
  }
}
