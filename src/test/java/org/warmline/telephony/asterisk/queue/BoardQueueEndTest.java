package org.warmline.telephony.asterisk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.telephony.asterisk.ami.PbxEvent;

/** A caller leaves Asterisk's queue without having talked to anybody. */
class BoardQueueEndTest {
  private static final AfterQueue BACK = new AfterQueue.BackToAssistant();

  private final Stage stage = Stage.linked("Priya");

  @Test
  void waitsOnWhileAnybodyIsThere() {
    stage.available("Priya").join("call").joined("call").on(left());
    assertThat(stage.queueFailed("call", "TIMEOUT")).isEqualTo(new AfterQueue.AgainIn(Stage.QUEUE));
    stage.joined("call").rings("call", "Priya");
    assertThat(stage.steps("call")).containsExactly("WAITING", "RINGING Priya");
  }

  @Test
  void goesBackWhenNobodyIs() {
    stage.available("Priya").join("call").joined("call").on(left());
    stage.choose("Priya", Choice.OFFLINE);
    assertThat(stage.steps("call")).as("not yet: Asterisk is asking").containsExactly("WAITING");
    assertThat(stage.queueFailed("call", "LEAVEEMPTY")).isEqualTo(BACK);
    assertThat(stage.steps("call")).containsExactly("WAITING", "NOBODY_THERE");
    assertThat(stage.of(Effect.ToAssistant.class)).as("the dialplan does it").isEmpty();
  }

  @Test
  void theKeyMeansThatTheCallerLeft() {
    stage.available("Priya").join("call").joined("call").rings("call", "Priya").on(left());
    assertThat(stage.queueFailed("call", "KEY")).isEqualTo(BACK);
    assertThat(stage.steps("call")).endsWith("LEFT_QUEUE");
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void aCallThatTheAssistantDoesNotKnowOfIsAsterisksToEnd() {
    stage.open("Priya").joined("call").on(left());
    assertThat(stage.queueFailed("call", "TIMEOUT")).isEqualTo(new AfterQueue.None());
    stage.choose("Priya", Choice.AVAILABLE);
    assertThat(stage.queueFailed("call", "TIMEOUT")).isEqualTo(new AfterQueue.AgainIn(Stage.QUEUE));
  }

  @Test
  void aQueueThatAsteriskDoesNotKnowIsNotTriedAgain() {
    stage.available("Priya").join("call");
    assertThat(stage.queueFailed("call", "UNKNOWN")).isEqualTo(new AfterQueue.None());
    assertThat(stage.knows("call")).isTrue();
  }

  @Test
  void leavingOnTheWayIntoTheQueueTakesTheCallerBack() {
    stage.available("Priya").join("call").leave("call");
    assertThat(stage.of(Effect.ToAssistant.class))
        .containsExactly(new Effect.ToAssistant(new CallId("call")));
    assertThat(stage.knows("call")).isFalse();
  }

  @Test
  void inTheLastResortNobodyIsTakenBack() {
    stage.available("Priya").join("call").joined("call").on(left());
    stage.on(new PbxEvent.Joined(Stage.uniqueId("call"), "warmline-last"));
    stage.choose("Priya", Choice.OFFLINE);
    assertThat(stage.steps("call")).containsExactly("WAITING");
    stage.rings("call", "Priya").whispers("call", "Priya").talks("call", "Priya");
    assertThat(stage.steps("call")).endsWith("BRIDGED Priya");
  }

  private static PbxEvent left() {
    return new PbxEvent.LeftQueue(Stage.uniqueId("call"));
  }
}
