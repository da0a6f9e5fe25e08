package org.warmline.telephony.asterisk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentListener.Why;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.AgentStatus.State;

/** A caller's way through Asterisk's queue, as assistant and desk are told of it. */
class BoardCourseTest {

  @Test
  void allGoesWell() {
    Stage stage = Stage.linked("Priya").available("Priya").join("call").joined("call");
    stage.rings("call", "Priya");
    assertThat(stage.status("Priya").state()).isEqualTo(State.RINGING);
    assertThat(stage.pass(1000).status("Priya").leftMillis()).isEqualTo(19_000);
    assertThat(stage.whispers("call", "Priya").status("Priya").state()).isEqualTo(State.BRIEFING);
    assertThat(stage.talks("call", "Priya").status("Priya").state()).isEqualTo(State.TALKING);
    stage.talkEnded("call", "Priya", true).callerHangsUp("call");
    assertThat(stage.steps("call"))
        .containsExactly(
            "WAITING", "RINGING Priya", "ANSWERED Priya", "BRIDGED Priya", "AGENT_HUNG_UP Priya");
    assertThat(stage.status("Priya").state()).isEqualTo(State.WRAP_UP);
    assertThat(stage.paused("Priya")).contains("wrap-up");
    assertThat(stage.pass(30_000).status("Priya").state()).isEqualTo(State.AVAILABLE);
    assertThat(stage.paused("Priya")).isEmpty();
  }

  @Test
  void declinedAndThenTakenByAnother() {
    Stage stage = Stage.linked("Priya", "Tom").available("Priya").available("Tom");
    stage.join("call").joined("call").rings("call", "Priya").whispers("call", "Priya");
    stage.notTaken("call", "Priya", true);
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
    assertThat(stage.paused("Priya")).contains("declined");
    stage.rings("call", "Tom").whispers("call", "Tom").talks("call", "Tom");
    assertThat(stage.steps("call"))
        .containsExactly(
            "WAITING",
            "RINGING Priya",
            "ANSWERED Priya",
            "DECLINED Priya",
            "RINGING Tom",
            "ANSWERED Tom",
            "BRIDGED Tom");
    assertThat(stage.pass(10_000).paused("Priya")).isEmpty();
  }

  @Test
  void whoDoesNotAnswerIsNotRungAgain() {
    Stage stage = Stage.linked("Priya", "Tom").available("Priya").available("Tom");
    stage.join("call").joined("call").rings("call", "Priya").notTaken("call", "Priya", false);
    assertThat(stage.status("Priya").state()).isEqualTo(State.NOT_ANSWERING);
    assertThat(stage.paused("Priya")).contains("not answering");
    assertThat(stage.of(Effect.Gone.class))
        .containsExactly(new Effect.Gone(new AgentId("Priya"), new CallId("call"), Why.RANG_OUT));
    assertThat(stage.presence().agents()).isEqualTo(1);
    assertThat(stage.choose("Priya", Choice.AVAILABLE).paused("Priya")).isEmpty();
  }

  @Test
  void whenTheLastAgentGoesTheCallerIsTakenBack() {
    Stage stage = Stage.linked("Priya").available("Priya").join("call").joined("call");
    stage.choose("Priya", Choice.BREAK);
    assertThat(stage.steps("call")).containsExactly("WAITING", "NOBODY_THERE");
    assertThat(stage.of(Effect.ToAssistant.class))
        .containsExactly(new Effect.ToAssistant(new CallId("call")));
    assertThat(stage.knows("call")).isFalse();
    assertThat(stage.paused("Priya")).contains("break");
  }

  @Test
  void aPhoneThatGoesAwayIsNobody() {
    Stage stage = Stage.linked("Priya").available("Priya").join("call").joined("call");
    stage.phoneIs("Priya", false);
    assertThat(stage.steps("call")).endsWith("NOBODY_THERE");
    assertThat(stage.status("Priya").state()).isEqualTo(State.OFFLINE);
    assertThat(stage.status("Priya").reason()).isEqualTo("phone_away");
    assertThat(stage.phoneIs("Priya", true).status("Priya").state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void whoIsNoMemberStaysOffline() {
    Stage stage = Stage.linked("Priya").available("Stranger");
    assertThat(stage.status("Stranger").state()).isEqualTo(State.OFFLINE);
    assertThat(stage.status("Stranger").reason()).isEqualTo("no_phone");
    assertThat(stage.presence().anybodyThere()).isFalse();
  }

  @Test
  void anAgentWhoseCallerLeftInTheWhisperIsReleasedAtOnce() {
    Stage stage = Stage.linked("Priya").available("Priya").join("call").joined("call");
    stage.rings("call", "Priya").whispers("call", "Priya").callerHangsUp("call");
    assertThat(stage.of(Effect.HangUp.class))
        .containsExactly(new Effect.HangUp(Stage.phone("Priya")));
    assertThat(stage.of(Effect.Gone.class))
        .containsExactly(
            new Effect.Gone(new AgentId("Priya"), new CallId("call"), Why.CALLER_HUNG_UP));
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void aCallerWhoLeavesWhileItRingsFreesTheAgentWithTheRightReason() {
    Stage stage = Stage.linked("Priya").available("Priya").join("call").joined("call");
    stage.rings("call", "Priya").phoneHangsUp("call", "Priya");
    assertThat(stage.pass(100).status("Priya").state()).isEqualTo(State.RINGING);
    stage.callerHangsUp("call");
    assertThat(stage.of(Effect.Gone.class))
        .extracting(Effect.Gone::why)
        .containsExactly(Why.CALLER_HUNG_UP);
    assertThat(stage.of(Effect.HangUp.class)).isEmpty();
  }

  @Test
  void aRingThatEndsWithoutAVerdictFreesTheAgentSoon() {
    Stage stage = Stage.linked("Priya").available("Priya").join("call").joined("call");
    stage.rings("call", "Priya").phoneHangsUp("call", "Priya").pass(500);
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
    assertThat(stage.knows("call")).isTrue();
  }

  @Test
  void allPhonesMayRingAtOnceAndOneTakesIt() {
    Stage stage = Stage.linked("Priya", "Tom").available("Priya").open("Tom").join("call");
    stage.joined("call").rings("call", "Priya").rings("call", "Tom").whispers("call", "Priya");
    stage.whispers("call", "Tom").talks("call", "Tom");
    assertThat(stage.of(Effect.Gone.class))
        .containsExactly(
            new Effect.Gone(new AgentId("Priya"), new CallId("call"), Why.ANSWERED_BY_ANOTHER));
    assertThat(stage.of(Effect.HangUp.class))
        .containsExactly(new Effect.HangUp(Stage.phone("Priya")));
    stage.talkEnded("call", "Tom", false).finish("Tom", "call");
    assertThat(stage.status("Tom").state()).as("was offline before").isEqualTo(State.OFFLINE);
  }

  @Test
  void whoIsJoinedLateHearsWhatHasHappened() {
    Stage stage = Stage.linked("Priya").available("Priya").joined("call").rings("call", "Priya");
    assertThat(stage.steps("call")).isEmpty();
    stage.whispers("call", "Priya").join("call").talks("call", "Priya");
    assertThat(stage.steps("call"))
        .containsExactly("WAITING", "RINGING Priya", "ANSWERED Priya", "BRIDGED Priya");
  }

  @Test
  void aTalkThatEndedWithTheCallerIsWrappedUp() {
    Stage stage = Stage.linked("Priya").available("Priya").join("call").joined("call");
    stage.rings("call", "Priya").whispers("call", "Priya").talks("call", "Priya");
    stage.callerHangsUp("call");
    assertThat(stage.status("Priya").state()).isEqualTo(State.WRAP_UP);
    assertThat(stage.steps("call")).doesNotContain("AGENT_HUNG_UP Priya");
    assertThat(stage.knows("call")).isFalse();
  }
}
