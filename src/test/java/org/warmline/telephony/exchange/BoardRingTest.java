package org.warmline.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.AgentStatus.State;

/** Who is rung for whom, and what comes of a ring. */
class BoardRingTest {
  private final Stage stage = new Stage();

  @Test
  void theAgentIdleLongestIsRungFirst() {
    stage.available("Priya").pass(20).available("Tom").join("a", "b");
    assertThat(stage.told("a")).containsExactly("WAITING", "RINGING Priya");
    assertThat(stage.told("b")).containsExactly("WAITING", "RINGING Tom");
    stage.decline("Priya", "a").pass(100).leave("b").pass(100);
    assertThat(stage.last("a")).isEqualTo("RINGING Tom");
  }

  @Test
  void theCallerWaitingLongestIsServedFirst() {
    stage.available("Priya").join("a").talk("Priya", "a").join("b", "c");
    stage.hangUp("Priya", "a").finish("Priya", "a");
    assertThat(stage.last("b")).isEqualTo("RINGING Priya");
    assertThat(stage.last("c")).isEqualTo("WAITING");
  }

  @Test
  void whoIsInDangerGoesBeforeAllWhoWait() {
    stage.available("Priya").join("a").talk("Priya", "a").join("b", "c").joinFirst("d");
    stage.hangUp("Priya", "a").finish("Priya", "a");
    assertThat(stage.last("d")).isEqualTo("RINGING Priya");
    assertThat(stage.last("b")).isEqualTo("WAITING");
  }

  @Test
  void aRingCountsDown() {
    stage.available("Priya").join("a").pass(5000);
    AgentStatus status = stage.status("Priya");
    assertThat(status.state()).isEqualTo(State.RINGING);
    assertThat(status.leftMillis()).isEqualTo(15_000);
    assertThat(status.sinceMillis()).isEqualTo(5000);
    assertThat(status.call()).hasValueSatisfying(id -> assertThat(id.value()).isEqualTo("a"));
  }

  @Test
  void whoDeclinesLeavesTheCallerAtTheHeadForTheNext() {
    stage.available("Priya", "Tom").join("a", "b", "c").decline("Priya", "a");
    assertThat(stage.told("a")).endsWith("RINGING Priya", "DECLINED Priya");
    assertThat(stage.last("c")).isEqualTo("RINGING Priya");
    stage.decline("Tom", "b");
    assertThat(stage.last("a")).isEqualTo("RINGING Tom");
    assertThat(stage.status("Priya").call()).isPresent();
  }

  @Test
  void whoDeclinedIsAskedAgainWhenNobodyElseCanAndNotAtOnce() {
    stage.available("Priya").join("a").decline("Priya", "a").pass(9980);
    assertThat(stage.last("a")).isEqualTo("DECLINED Priya");
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
    stage.pass(20);
    assertThat(stage.last("a")).isEqualTo("RINGING Priya");
  }

  @Test
  void whoDeclinedIsNotAskedWhileAnotherIsIdle() {
    stage.available("Priya").join("a").decline("Priya", "a").pass(9000);
    stage.available("Tom").pass(2000);
    assertThat(stage.told("a")).endsWith("DECLINED Priya", "RINGING Tom");
  }

  @Test
  void whoDoesNotAnswerIsNotRungUntilAvailableAgain() {
    stage.available("Priya", "Tom").join("a").pass(20_000);
    assertThat(stage.told("a")).endsWith("RANG_OUT Priya", "RINGING Tom");
    assertThat(stage.status("Priya").state()).isEqualTo(State.NOT_ANSWERING);
    assertThat(stage.gone("Priya")).containsExactly("a RANG_OUT");
    stage.decline("Tom", "a").choose("Priya", Choice.AVAILABLE);
    assertThat(stage.last("a")).isEqualTo("RINGING Priya");
  }

  @Test
  void aChoiceDuringTheRingFollowsIt() {
    stage.available("Priya", "Tom").join("a").choose("Priya", Choice.BREAK);
    assertThat(stage.status("Priya").next()).isEqualTo(Choice.BREAK);
    stage.pass(20_000);
    assertThat(stage.status("Priya").state()).isEqualTo(State.BREAK);
    assertThat(stage.status("Priya").reason()).isEqualTo("lunch");
  }

  @Test
  void aCallerWhoLeavesReleasesTheDeskAtOnce() {
    stage.available("Priya").join("a").leave("a");
    assertThat(stage.place("a")).isEmpty();
    assertThat(stage.gone("Priya")).containsExactly("a CALLER_HUNG_UP");
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
    stage.accept("Priya", "a").leave("a");
    assertThat(stage.told("a")).containsExactly("WAITING", "RINGING Priya");
  }

  @Test
  void aWaitingCallerHearsSoAgainAndAgain() {
    stage.available("Priya").join("a").talk("Priya", "a").join("b").pass(95_000);
    assertThat(stage.waits("b")).containsExactly(30_000L, 60_000L, 90_000L);
    assertThat(stage.waits("a")).isEmpty();
  }

  @Test
  void joiningTwiceChangesNothing() {
    stage.available("Priya").join("a", "a");
    assertThat(stage.told("a")).containsExactly("WAITING", "RINGING Priya");
    assertThat(stage.presence().waiting()).isEqualTo(1);
  }
}
