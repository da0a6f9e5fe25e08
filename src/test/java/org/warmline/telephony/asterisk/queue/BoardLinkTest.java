package org.warmline.telephony.asterisk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.telephony.asterisk.ami.PbxEvent;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg;

/** The link to Asterisk breaks, or Asterisk itself does, and what is so afterwards. */
class BoardLinkTest {
  private static final List<String> NONE = List.of();
  private static final List<String> CALL = List.of("call");

  @Test
  void everySyncTellsAsteriskWhoMayBeRung() {
    Stage stage = Stage.linked("Priya", "Tom").available("Priya");
    assertThat(stage.paused("Tom")).contains("not at the desk");
    stage.clear().on(new PbxEvent.Cut()).synced(NONE, NONE);
    assertThat(stage.of(Effect.Pause.class)).hasSize(2);
    assertThat(stage.paused("Priya")).isEmpty();
    assertThat(stage.paused("Tom")).contains("not at the desk");
  }

  @Test
  void nothingIsAskedOfAsteriskWithoutALink() {
    Stage stage = Stage.linked("Priya").available("Priya").join("call").joined("call");
    stage.on(new PbxEvent.Cut()).clear().choose("Priya", Choice.OFFLINE);
    assertThat(stage.of(Effect.Pause.class)).isEmpty();
    assertThat(stage.steps("call")).isEmpty();
    stage.synced(CALL, CALL);
    assertThat(stage.paused("Priya")).contains("not at the desk");
    assertThat(stage.steps("call")).containsExactly("NOBODY_THERE");
  }

  @Test
  void callsThatAreGoneLeaveNobodyBehind() {
    Stage stage = Stage.linked("Priya", "Tom").available("Priya").available("Tom");
    stage.join("call").joined("call").rings("call", "Priya");
    stage.join("talk").joined("talk").rings("talk", "Tom").whispers("talk", "Tom");
    stage.talks("talk", "Tom").on(new PbxEvent.Cut());
    assertThat(stage.status("Priya").state()).isEqualTo(State.RINGING);
    stage.synced(NONE, NONE);
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
    assertThat(stage.status("Tom").state()).isEqualTo(State.WRAP_UP);
    assertThat(stage.steps("call")).containsExactly("WAITING", "RINGING Priya");
    assertThat(stage.steps("talk")).endsWith("BRIDGED Tom");
  }

  @Test
  void aTalkThatBeganMeanwhileIsTold() {
    Stage stage = Stage.linked("Priya").available("Priya").join("call").joined("call");
    stage.rings("call", "Priya").on(new PbxEvent.Cut());
    stage.synced(CALL, NONE, leg(Leg.Stage.TALKING));
    assertThat(stage.status("Priya").state()).isEqualTo(State.TALKING);
    assertThat(stage.steps("call")).containsExactly("WAITING", "RINGING Priya", "BRIDGED Priya");
  }

  @Test
  void aTalkThatEndedMeanwhileIsTold() {
    Stage stage = Stage.linked("Priya").available("Priya").join("call").joined("call");
    stage.rings("call", "Priya").whispers("call", "Priya").talks("call", "Priya");
    stage.on(new PbxEvent.Cut()).synced(CALL, NONE);
    assertThat(stage.steps("call")).endsWith("AGENT_HUNG_UP Priya");
    assertThat(stage.status("Priya").state()).isEqualTo(State.WRAP_UP);
  }

  @Test
  void aRingThatEndedMeanwhileFreesTheAgentAndKeepsTheCaller() {
    Stage stage = Stage.linked("Priya").available("Priya").join("call").joined("call");
    stage.rings("call", "Priya").on(new PbxEvent.Cut()).synced(CALL, CALL);
    assertThat(stage.status("Priya").state()).isEqualTo(State.AVAILABLE);
    assertThat(stage.knows("call")).isTrue();
    assertThat(stage.presence().waiting()).isEqualTo(1);
  }

  @Test
  void whatGoesOnIsNotToldTwice() {
    Stage stage = Stage.linked("Priya").available("Priya").join("call").joined("call");
    stage.rings("call", "Priya").whispers("call", "Priya").on(new PbxEvent.Cut());
    stage.synced(CALL, CALL, leg(Leg.Stage.WHISPERING)).joined("call").rings("call", "Priya");
    assertThat(stage.steps("call")).containsExactly("WAITING", "RINGING Priya", "ANSWERED Priya");
  }

  @Test
  void whoWaitedBeforeWeCameIsShownToTheAgent() {
    Stage stage = new Stage(Stage.SETTINGS, "Priya").available("Priya");
    assertThat(stage.status("Priya").reason()).isEqualTo("phone_away");
    stage.synced(CALL, CALL, leg(Leg.Stage.RINGING));
    assertThat(stage.presence().waiting()).isEqualTo(1);
    assertThat(stage.status("Priya").state()).isEqualTo(State.RINGING);
  }

  private static Leg leg(Leg.Stage stage) {
    return new Leg(Stage.uniqueId("call"), "Priya", Stage.phone("Priya"), stage);
  }
}
