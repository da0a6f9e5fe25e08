package org.warmline.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.AgentStatus.State;

/** From the answer to the end of the wrap-up. */
class BoardTalkTest {
  private static final String A = "a";

  private final Stage stage = new Stage().available("Priya", "Tom").join(A);

  @Test
  void anAcceptedCallIsBriefedAndThenBridged() {
    stage.accept("Priya", A);
    assertThat(stage.place(A)).contains(Place.State.ANSWERED);
    assertThat(stage.of(Effect.Brief.class)).isEmpty();
    stage.plug("Priya");
    assertThat(stage.of(Effect.Brief.class)).hasSize(1);
    stage.pass(30_000).briefed("Priya", A);
    assertThat(stage.told(A))
        .containsExactly("WAITING", "RINGING Priya", "ANSWERED Priya", "BRIDGED Priya");
  }

  @Test
  void anAgentWhoseLineDoesNotComeIsNotAnswering() {
    stage.accept("Priya", A).pass(10_000);
    assertThat(stage.status("Priya").state()).isEqualTo(State.NOT_ANSWERING);
    assertThat(stage.gone("Priya")).containsExactly("a LINE_LOST");
    assertThat(stage.told(A)).endsWith("RANG_OUT Priya", "RINGING Tom");
  }

  @Test
  void aCallerBackFromAnAgentStandsAtTheHead() {
    stage.choose("Tom", Choice.BREAK).join("b").accept("Priya", A).plug("Priya").lose("Priya");
    assertThat(stage.told(A)).endsWith("RANG_OUT Priya", "NOBODY_THERE");
    stage.choose("Priya", Choice.AVAILABLE).join("c", "d").accept("Priya", "c").plug("Priya");
    stage.choose("Tom", Choice.OFFLINE).available("Ana").pass(20);
    assertThat(stage.last("d")).isEqualTo("RINGING Ana");
    stage.join("e").lose("Priya").decline("Ana", "d");
    assertThat(stage.last("c")).isEqualTo("RINGING Ana");
  }

  @Test
  void anAgentWhoHangsUpDuringTheSummaryGivesTheCallerBack() {
    stage.accept("Priya", A).plug("Priya").hangUp("Priya", A);
    assertThat(stage.told(A)).endsWith("DECLINED Priya", "RINGING Tom");
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
    assertThat(stage.of(Effect.Unplug.class)).hasSize(1);
  }

  @Test
  void theSummaryCanBeSkippedWhileItPlays() {
    stage.accept("Priya", A).skip("Priya", A);
    assertThat(stage.of(Effect.EndBriefing.class)).isEmpty();
    stage.plug("Priya").skip("Priya", A);
    assertThat(stage.of(Effect.EndBriefing.class)).hasSize(1);
    stage.briefed("Priya", A).skip("Priya", A);
    assertThat(stage.of(Effect.EndBriefing.class)).hasSize(1);
  }

  @Test
  void afterTheAgentHangsUpComesTheWrapUp() {
    stage.talk("Priya", A).pass(1000).hangUp("Priya", A);
    assertThat(stage.last(A)).isEqualTo("AGENT_HUNG_UP Priya");
    assertThat(stage.place(A)).isEmpty();
    assertThat(stage.status("Priya").state()).isEqualTo(State.WRAP_UP);
    stage.moreTime("Priya", A, 30).pass(89_980);
    assertThat(stage.status("Priya").leftMillis()).isEqualTo(20);
    stage.pass(20);
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void afterTheCallerHangsUpComesTheWrapUpAndThenWhatWasChosen() {
    stage.talk("Priya", A).choose("Priya", Choice.BREAK).leave(A);
    assertThat(stage.gone("Priya")).containsExactly("a CALLER_HUNG_UP");
    assertThat(stage.status("Priya").state()).isEqualTo(State.WRAP_UP);
    stage.finish("Priya", A);
    assertThat(stage.status("Priya").state()).isEqualTo(State.BREAK);
    assertThat(stage.status("Priya").reason()).isEqualTo("lunch");
    assertThat(stage.status("Priya").next()).isEqualTo(Choice.AVAILABLE);
  }

  @Test
  void noWrapUpWhenThereIsNoTimeForIt() {
    Stage brisk = new Stage(Exchange.Settings.ofSeconds(20, 0, 15, 30)).available("Priya");
    brisk.join(A).talk("Priya", A).hangUp("Priya", A);
    assertThat(brisk.status("Priya").state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void aLineThatBrokeInTheTalkMayComeBackWithoutAnotherSummary() {
    stage.talk("Priya", A).lose("Priya");
    assertThat(stage.last(A)).isEqualTo("AGENT_LOST Priya");
    assertThat(stage.status("Priya").state()).isEqualTo(State.RECONNECTING);
    stage.pass(14_980).plug("Priya");
    assertThat(stage.told(A)).endsWith("AGENT_LOST Priya", "BRIDGED Priya");
    assertThat(stage.of(Effect.Brief.class)).hasSize(1);
    stage.pass(60_000).hangUp("Priya", A);
    assertThat(stage.last(A)).isEqualTo("AGENT_HUNG_UP Priya");
  }

  @Test
  void aLineThatDoesNotComeBackSendsTheCallerToTheNextAgent() {
    stage.talk("Priya", A).lose("Priya").pass(15_000);
    assertThat(stage.told(A)).endsWith("AGENT_LOST Priya", "RANG_OUT Priya", "RINGING Tom");
    assertThat(stage.status("Priya").state()).isEqualTo(State.NOT_ANSWERING);
    assertThat(stage.gone("Priya")).containsExactly("a LINE_LOST");
  }

  @Test
  void aLostAgentWhoWasTheLastLeavesNobodyThere() {
    stage.signOut("Tom").talk("Priya", A).lose("Priya").pass(15_000);
    assertThat(stage.told(A)).endsWith("AGENT_LOST Priya", "RANG_OUT Priya", "NOBODY_THERE");
  }

  @Test
  void whoHangsUpWhileReconnectingGivesTheCallerBackAndWrapsUp() {
    stage.talk("Priya", A).lose("Priya").hangUp("Priya", A);
    assertThat(stage.told(A)).endsWith("AGENT_LOST Priya", "DECLINED Priya", "RINGING Tom");
    assertThat(stage.status("Priya").state()).isEqualTo(State.WRAP_UP);
  }

  @Test
  void aCallGivenBackIsNotTheFirstAgentsAnyMore() {
    stage.talk("Priya", A).lose("Priya").hangUp("Priya", A);
    stage.hangUp("Priya", A).decline("Priya", A).accept("Priya", A);
    assertThat(stage.last(A)).isEqualTo("RINGING Tom");
    stage.accept("Tom", A).plug("Priya");
    assertThat(stage.of(Effect.Brief.class)).hasSize(1);
    stage.plug("Tom").briefed("Tom", A);
    assertThat(stage.last(A)).isEqualTo("BRIDGED Tom");
  }

  @Test
  void aCallerMayHangUpAtAnyStage() {
    stage.accept("Priya", A).pass(20).leave(A);
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
    stage.join("b").accept("Tom", "b").plug("Tom").leave("b");
    assertThat(stage.status("Tom").state()).isEqualTo(State.AVAILABLE);
    stage.join("c").talk("Priya", "c").lose("Priya").leave("c");
    assertThat(stage.status("Priya").state()).isEqualTo(State.WRAP_UP);
    assertThat(stage.gone("Tom")).containsExactly("b CALLER_HUNG_UP");
  }

  @Test
  void aLineNobodyNeedsIsEnded() {
    stage.plug("Tom").plug("Nobody");
    assertThat(stage.of(Effect.Unplug.class)).hasSize(2);
  }

  @Test
  void aSecondLineTakesOverInTheTalk() {
    stage.talk("Priya", A).plug("Priya");
    assertThat(stage.of(Effect.Bridge.class)).hasSize(2);
    assertThat(stage.last(A)).isEqualTo("BRIDGED Priya");
  }
}
