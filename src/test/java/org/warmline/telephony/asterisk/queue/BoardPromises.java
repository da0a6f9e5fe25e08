package org.warmline.telephony.asterisk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.handoff.Custody;
import org.warmline.handoff.Owner;
import org.warmline.telephony.Seat;
import org.warmline.telephony.asterisk.ami.PbxEvent;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg.Stage;

/** What holds on a board after every event, whatever happened. */
final class BoardPromises {
  private static final Set<State> IN_CALL =
      EnumSet.of(State.RINGING, State.BRIEFING, State.TALKING, State.RECONNECTING);

  private final Board board;
  private final Map<CallId, Custody> custodies = new HashMap<>();
  private final Map<String, Boolean> paused = new HashMap<>();
  private Optional<PbxEvent.Synced> justSynced = Optional.empty();

  BoardPromises(Board board) {
    this.board = board;
  }

  /** This is about to be told. After a cut nobody can be paused until the next sync. */
  void before(PbxEvent event) {
    if (event instanceof PbxEvent.Synced now) {
      justSynced = Optional.of(now);
    }
    if (event instanceof PbxEvent.Synced || event instanceof PbxEvent.Cut) {
      paused.clear();
    }
  }

  void keptAfter(List<Effect> effects) {
    effects.forEach(this::follow);
    custodies
        .entrySet()
        .removeIf(of -> of.getValue().owner() == Owner.AGENT && isOver(of.getKey()));
    board.seats().forEach(this::agentHasALegOfTheCall);
    board.places().forEach(this::oneTalkAtMost);
    nobodyIsRungWhoMustNotBe();
    justSynced.ifPresent(this::nothingIsLeftOfWhatIsGone);
    justSynced = Optional.empty();
  }

  private void follow(Effect effect) {
    switch (effect) {
      case Effect.Tell tell -> {
        Custody before = custodies.getOrDefault(tell.call(), Custody.OPENED);
        Optional<Custody> after = before.after(tell.step(), tell.agent());
        assertThat(after).as("%s after %s", tell, before).isPresent();
        Custody now = after.orElseThrow();
        custodies.put(tell.call(), now.owner() == Owner.NOBODY ? Custody.OPENED : now);
      }
      case Effect.Gone gone ->
          assertThat(inCall(gone.agent()).filter(gone.call()::equals)).as("%s", gone).isEmpty();
      case Effect.ToAssistant back -> assertThat(board.knows(back.call())).isFalse();
      case Effect.Pause pause -> paused.put(pause.memberInterface(), pause.paused());
      case Effect.Changed changed -> assertThat(board.findStatus(changed.agent())).isPresent();
      case Effect.HangUp hangUp -> assertThat(hangUp.channel()).startsWith("PJSIP/");
      case Effect.Press press -> assertThat(press.digit()).isIn('1', '2');
    }
  }

  /** After a talk there is nothing but the end of the call. */
  private boolean isOver(CallId call) {
    return !board.knows(call);
  }

  private Optional<CallId> inCall(AgentId agent) {
    return board.seats().stream()
        .filter(seat -> seat.agent().equals(agent) && IN_CALL.contains(seat.state()))
        .flatMap(seat -> seat.call().stream())
        .findFirst();
  }

  private void agentHasALegOfTheCall(Seat seat) {
    boolean hasCall = IN_CALL.contains(seat.state()) || seat.state() == State.WRAP_UP;
    assertThat(seat.call().isPresent()).as("%s has a call", seat.state()).isEqualTo(hasCall);
    if (IN_CALL.contains(seat.state())) {
      Leg leg =
          board.places().stream()
              .filter(place -> seat.call().equals(Optional.of(place.call())))
              .flatMap(place -> place.findLeg(seat.agent()).stream())
              .findFirst()
              .orElseThrow(() -> new AssertionError(seat.agent() + " has no leg of the call"));
      assertThat(stage(seat.state())).isEqualTo(leg.stage());
    }
  }

  private void oneTalkAtMost(Place place) {
    List<Leg> talks = place.legs().stream().filter(leg -> leg.stage() == Stage.TALKING).toList();
    assertThat(talks).hasSizeLessThanOrEqualTo(1);
    if (!talks.isEmpty()) {
      assertThat(place.legs()).hasSize(1);
    }
  }

  private void nobodyIsRungWhoMustNotBe() {
    for (Map.Entry<String, Boolean> told : paused.entrySet()) {
      String agent = told.getKey().substring("Local/".length(), told.getKey().indexOf('@'));
      boolean mayRing =
          board.seats().stream()
              .filter(seat -> seat.agent().name().equals(agent))
              .anyMatch(seat -> seat.isIdle() || IN_CALL.contains(seat.state()));
      if (!mayRing) {
        assertThat(told.getValue()).as("%s is paused", agent).isTrue();
      }
    }
  }

  private void nothingIsLeftOfWhatIsGone(PbxEvent.Synced now) {
    assertThat(board.places()).allMatch(place -> now.channels().contains(place.uniqueId()));
    Set<String> channels =
        now.legs().stream().map(PbxEvent.Leg::channel).collect(Collectors.toSet());
    for (Place place : board.places()) {
      assertThat(place.legs()).allMatch(leg -> channels.contains(leg.channel()));
    }
  }

  private static Stage stage(State state) {
    return switch (state) {
      case RINGING -> Stage.RINGING;
      case BRIEFING -> Stage.WHISPERING;
      case TALKING -> Stage.TALKING;
      case RECONNECTING, OFFLINE, AVAILABLE, BREAK, WRAP_UP, NOT_ANSWERING ->
          throw new AssertionError("nobody has a call who is " + state);
    };
  }
}
