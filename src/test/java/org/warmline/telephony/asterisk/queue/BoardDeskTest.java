package org.warmline.telephony.asterisk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.AgentStatus.State;

/** What agents do on their page, as their phones are made to do it. */
class BoardDeskTest {
  private static final Effect.HangUp HANG_UP = new Effect.HangUp(Stage.phone("Priya"));

  private final Stage stage = Stage.linked("Priya", "Tom");

  @BeforeEach
  void aCallRings() {
    stage.available("Priya").available("Tom").join("call").joined("call").rings("call", "Priya");
  }

  @Test
  void acceptedWhileItRingsIsTakenOnceTheSummaryHasBeenHeard() {
    stage.briefing("call", 4000).accept("Priya", "call");
    assertThat(stage.status("Priya").state()).isEqualTo(State.RINGING);
    stage.whispers("call", "Priya").pass(3980);
    assertThat(stage.of(Effect.Press.class)).isEmpty();
    assertThat(stage.pass(20).of(Effect.Press.class)).containsExactly(press('1'));
    assertThat(stage.pass(5000).of(Effect.Press.class)).hasSize(1);
  }

  @Test
  void skippedSummaryIsTakenAtOnce() {
    stage.briefing("call", 4000).accept("Priya", "call").whispers("call", "Priya");
    assertThat(stage.skip("Priya", "call").of(Effect.Press.class)).containsExactly(press('1'));
    assertThat(stage.pass(900).skip("Priya", "call").of(Effect.Press.class)).hasSize(1);
  }

  @Test
  void acceptedInTheSummaryIsTakenAtOnce() {
    stage.whispers("call", "Priya").accept("Priya", "call");
    assertThat(stage.of(Effect.Press.class)).containsExactly(press('1'));
  }

  @Test
  void notAcceptedIsNotTaken() {
    stage.whispers("call", "Priya").pass(60_000);
    assertThat(stage.of(Effect.Press.class)).isEmpty();
  }

  @Test
  void declinedWhileItRingsEndsTheRing() {
    assertThat(stage.decline("Priya", "call").of(Effect.HangUp.class)).containsExactly(HANG_UP);
    stage.notTaken("call", "Priya", false);
    assertThat(stage.steps("call")).endsWith("DECLINED Priya");
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void declinedInTheSummaryIsAnotherKey() {
    stage.whispers("call", "Priya").decline("Priya", "call");
    assertThat(stage.of(Effect.Press.class)).containsExactly(press('2'));
  }

  @Test
  void declinedAndYetPickedUpIsDeclinedAgain() {
    stage.decline("Priya", "call").whispers("call", "Priya");
    assertThat(stage.of(Effect.Press.class)).containsExactly(press('2'));
  }

  @Test
  void hangingUpEndsTheTalk() {
    stage.whispers("call", "Priya").talks("call", "Priya").hangUp("Priya", "call");
    assertThat(stage.of(Effect.HangUp.class)).containsExactly(HANG_UP);
    stage.talkEnded("call", "Priya", true);
    assertThat(stage.steps("call")).endsWith("AGENT_HUNG_UP Priya");
  }

  @Test
  void whoSignsOutIsRungNoMore() {
    stage.signOut("Priya");
    assertThat(stage.of(Effect.HangUp.class)).containsExactly(HANG_UP);
    assertThat(stage.paused("Priya")).contains("not at the desk");
    assertThat(stage.notTaken("call", "Priya", false).steps("call")).endsWith("DECLINED Priya");
  }

  @Test
  void aDeskThatIsCutIsNotRungButComesBackAsItWas() {
    stage.cut("Tom");
    assertThat(stage.paused("Tom")).contains("not at the desk");
    assertThat(stage.presence().agents()).isEqualTo(2);
    assertThat(stage.pass(10_000).open("Tom").paused("Tom")).isEmpty();
    stage.cut("Tom").pass(15_000);
    assertThat(stage.isSignedIn("Tom")).isFalse();
  }

  @Test
  void whatFollowsACallIsChosenInIt() {
    stage.choose("Priya", Choice.BREAK).whispers("call", "Priya").talks("call", "Priya");
    assertThat(stage.presence().agents()).isEqualTo(1);
    stage.talkEnded("call", "Priya", false).finish("Priya", "call");
    assertThat(stage.status("Priya").state()).isEqualTo(State.BREAK);
  }

  @Test
  void anothersCallIsNothingToThem() {
    stage.clear().accept("Tom", "call").decline("Tom", "call").hangUp("Tom", "call");
    stage.accept("Priya", "other").decline("Priya", "other").finish("Priya", "call");
    assertThat(stage.of(Effect.Press.class)).isEmpty();
    assertThat(stage.of(Effect.HangUp.class)).isEmpty();
  }

  private static Effect.Press press(char key) {
    return new Effect.Press(Stage.phone("Priya"), key);
  }
}
