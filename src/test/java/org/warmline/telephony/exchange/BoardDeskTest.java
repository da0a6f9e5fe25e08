package org.warmline.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.AgentStatus.State;

/** Who is there, and what happens when nobody is. */
class BoardDeskTest {
  private final Stage stage = new Stage();

  @Test
  void aNewDeskIsOffline() {
    stage.open("Priya");
    assertThat(stage.status("Priya").state()).isEqualTo(State.OFFLINE);
    assertThat(stage.presence().anybodyThere()).isFalse();
  }

  @Test
  void whoCanBeHopedForCounts() {
    stage.available("Priya", "Tom", "Ana", "Eva").choose("Tom", Choice.BREAK);
    stage.choose("Ana", Choice.OFFLINE).join("a").talk("Priya", "a").join("b", "c");
    assertThat(stage.presence().agents()).isEqualTo(2);
    assertThat(stage.presence().waiting()).isEqualTo(2);
    stage.pass(20_000);
    assertThat(stage.status("Eva").state()).isEqualTo(State.NOT_ANSWERING);
    assertThat(stage.presence().agents()).isEqualTo(1);
  }

  @Test
  void aCallerWhoFindsNobodyIsToldAtOnce() {
    stage.open("Priya").join("a");
    assertThat(stage.told("a")).containsExactly("WAITING", "NOBODY_THERE");
    assertThat(stage.place("a")).isEmpty();
  }

  @Test
  void whenTheLastAgentGoesEveryWaitingCallerIsTold() {
    stage.available("Priya").join("a", "b", "c").choose("Priya", Choice.OFFLINE);
    assertThat(stage.last("b")).isEqualTo("WAITING");
    stage.decline("Priya", "a");
    assertThat(stage.told("a")).endsWith("DECLINED Priya", "NOBODY_THERE");
    assertThat(stage.last("b")).isEqualTo("NOBODY_THERE");
    assertThat(stage.last("c")).isEqualTo("NOBODY_THERE");
    stage.choose("Priya", Choice.AVAILABLE).join("a");
    assertThat(stage.last("a")).isEqualTo("RINGING Priya");
  }

  @Test
  void nobodyIsSentAwayWhileAnAgentTalks() {
    stage.available("Priya").join("a").talk("Priya", "a").choose("Priya", Choice.BREAK).join("b");
    stage.pass(60_000);
    assertThat(stage.last("b")).isEqualTo("WAITING");
    stage.hangUp("Priya", "a").finish("Priya", "a");
    assertThat(stage.last("b")).isEqualTo("NOBODY_THERE");
  }

  @Test
  void aDeskThatWasCutIsFoundAsItWas() {
    stage.available("Priya").cut("Priya").pass(14_980);
    assertThat(stage.presence().anybodyThere()).isTrue();
    stage.open("Priya").pass(60_000);
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void aDeskThatStaysAwayIsOffline() {
    stage.available("Priya").cut("Priya").join("a").pass(14_980);
    assertThat(stage.told("a")).containsExactly("WAITING");
    stage.pass(20);
    assertThat(stage.told("a")).containsExactly("WAITING", "NOBODY_THERE");
    assertThat(stage.isSignedIn("Priya")).isFalse();
    stage.open("Priya");
    assertThat(stage.status("Priya").state()).isEqualTo(State.OFFLINE);
  }

  @Test
  void aDeskThatComesBackIsRungForWhoeverWaits() {
    stage.available("Priya").cut("Priya").join("a").pass(1000).open("Priya");
    assertThat(stage.last("a")).isEqualTo("RINGING Priya");
  }

  @Test
  void aRingGoesOnWhileTheDeskReloads() {
    stage.available("Priya").join("a").cut("Priya").pass(2000).open("Priya");
    assertThat(stage.status("Priya").state()).isEqualTo(State.RINGING);
    assertThat(stage.status("Priya").leftMillis()).isEqualTo(18_000);
    stage.cut("Priya").pass(18_000);
    assertThat(stage.told("a")).endsWith("RANG_OUT Priya", "NOBODY_THERE");
  }

  @Test
  void aTalkOutlivesTheDeskAsLongAsTheLineIsThere() {
    stage.available("Priya").join("a").talk("Priya", "a").cut("Priya").pass(60_000);
    assertThat(stage.place("a")).contains(Place.State.TALKING);
    stage.lose("Priya").pass(15_000);
    assertThat(stage.told("a")).endsWith("AGENT_LOST Priya", "RANG_OUT Priya", "NOBODY_THERE");
    assertThat(stage.isSignedIn("Priya")).isFalse();
  }

  @Test
  void signingOutHandsOnARingAndEndsATalk() {
    stage.available("Priya", "Tom").join("a").signOut("Priya");
    assertThat(stage.told("a")).endsWith("DECLINED Priya", "RINGING Tom");
    stage.talk("Tom", "a").signOut("Tom");
    assertThat(stage.last("a")).isEqualTo("AGENT_HUNG_UP Tom");
    assertThat(stage.isSignedIn("Tom")).isFalse();
  }

  @Test
  void everyDeskHearsThatTheQueueIsAnother() {
    stage.available("Priya", "Tom").choose("Tom", Choice.BREAK);
    long before = changes("Tom");
    stage.join("a");
    assertThat(changes("Tom")).isEqualTo(before + 1);
    stage.pass(1000);
    assertThat(changes("Tom")).isEqualTo(before + 1);
    stage.accept("Priya", "a");
    assertThat(changes("Tom")).isEqualTo(before + 2);
  }

  @Test
  void whoIsAlreadyAvailableKeepsTheirPlaceAmongTheIdle() {
    stage.available("Priya").pass(1000).available("Tom").pass(1000);
    stage.choose("Priya", Choice.AVAILABLE).join("a");
    assertThat(stage.last("a")).isEqualTo("RINGING Priya");
  }

  private long changes(String agent) {
    return stage
        .of(Effect.Changed.class)
        .filter(changed -> changed.agent().name().equals(agent))
        .count();
  }
}
