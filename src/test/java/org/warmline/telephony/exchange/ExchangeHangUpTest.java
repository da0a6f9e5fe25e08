package org.warmline.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warmline.call.HandoffStep;
import org.warmline.call.Pcm;
import org.warmline.handoff.AgentListener.Why;
import org.warmline.handoff.AgentStatus.State;

/** Whoever hangs up, whenever: the others end orderly. */
class ExchangeHangUpTest {
  private final Call call = new Call(new Office(Exchange.Settings.USUAL));

  @Test
  void theCallerHangsUpWhileWaiting() {
    Colleague tom = call.office.available("Tom");
    Guest other = call.office.call(700);
    call.ring();
    other.join(Pcm.EMPTY);
    tom.decline();
    call.priya.decline();
    other.phone().hangUp();
    call.office.pass(40);
    assertThat(other.assistantKnowsOfHangup()).isTrue();
    assertThat(call.office.exchange().presence("support").waiting()).isEqualTo(1);
  }

  @Test
  void theCallerHangsUpWhileADeskRings() {
    call.ring();
    call.guest.phone().hangUp();
    call.office.pass(40);
    assertThat(call.guest.assistantKnowsOfHangup()).isTrue();
    assertThat(call.priya.gone()).containsExactly(Why.CALLER_HUNG_UP);
    assertThat(call.priya.state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void theCallerHangsUpDuringTheSummary() {
    Phone headset = call.answer();
    call.guest.phone().hangUp();
    call.office.pass(60);
    assertThat(call.priya.gone()).containsExactly(Why.CALLER_HUNG_UP);
    assertThat(call.priya.state()).isEqualTo(State.AVAILABLE);
    assertThat(headset.wasHungUp()).isTrue();
  }

  @Test
  void theCallerHangsUpInTheTalk() {
    Phone headset = call.talk();
    call.guest.phone().hangUp();
    call.office.pass(20);
    headset.takeHeard();
    call.office.pass(200);
    assertThat(headset.takeHeard()).allMatch(frame -> frame.rms() == 0);
    assertThat(call.guest.assistantKnowsOfHangup()).isTrue();
    assertThat(call.priya.gone()).containsExactly(Why.CALLER_HUNG_UP);
    assertThat(call.priya.state()).isEqualTo(State.WRAP_UP);
    assertThat(headset.wasHungUp()).isTrue();
  }

  @Test
  void theCallerHangsUpWhileTheAgentReconnects() {
    call.talk().hangUp();
    call.office.pass(100);
    call.guest.phone().hangUp();
    call.office.pass(60);
    assertThat(call.priya.gone()).containsExactly(Why.CALLER_HUNG_UP);
    assertThat(call.priya.state()).isEqualTo(State.WRAP_UP);
    Phone late = call.office.plug(call.priya, Call.AGENT_HERTZ);
    call.office.pass(60);
    assertThat(late.wasHungUp()).isTrue();
  }

  @Test
  void anAgentWhoDeclinesLeavesTheCallerOnHold() {
    call.ring();
    call.priya.decline();
    assertThat(call.callerHearsHoldSound()).isTrue();
    call.office.pass(10_000);
    assertThat(call.guest.lastStep()).isEqualTo(HandoffStep.RINGING);
  }

  @Test
  void anAgentWhoHangsUpDuringTheSummaryLeavesTheCallerOnHold() {
    Phone headset = call.answer();
    call.priya.hangUp();
    assertThat(call.callerHearsHoldSound()).isTrue();
    assertThat(headset.wasHungUp()).isTrue();
    assertThat(call.guest.lastStep()).isEqualTo(HandoffStep.DECLINED);
  }

  @Test
  void aLineThatBreaksDuringTheSummaryLeavesTheCallerToTheNext() {
    Colleague tom = call.office.available("Tom");
    call.answer().hangUp();
    call.office.pass(60);
    assertThat(call.priya.gone()).containsExactly(Why.LINE_LOST);
    assertThat(call.priya.state()).isEqualTo(State.NOT_ANSWERING);
    assertThat(tom.call()).isEqualTo(call.guest.call());
    tom.accept();
    Phone headset = call.office.plug(tom, Call.AGENT_HERTZ);
    call.office.pass(1100);
    assertThat(call.bothHearEachOther(headset)).isTrue();
  }

  @Test
  void afterTheAgentHangsUpTheAssistantSaysGoodbyeAndHangsUp() {
    Phone headset = call.talk();
    call.priya.hangUp();
    assertThat(call.guest.lastStep()).isEqualTo(HandoffStep.AGENT_HUNG_UP);
    assertThat(call.assistantHasTheLine()).isTrue();
    assertThat(headset.wasHungUp()).isTrue();
    call.guest.line().play(Tones.tone(800, 600));
    call.guest.line().hangUp();
    call.guest.phone().takeHeard();
    call.office.pass(700);
    assertThat(Tones.level(800, call.guest.phone().takeHeard())).isGreaterThan(7000);
    assertThat(call.guest.phone().wasHungUp()).isTrue();
    assertThat(call.priya.gone()).isEmpty();
  }

  @Test
  void anAgentWhoSignsOutInTheTalkEndsIt() {
    Phone headset = call.talk();
    call.office.exchange().leave(call.priya.id());
    call.office.pass(60);
    assertThat(call.guest.lastStep()).isEqualTo(HandoffStep.AGENT_HUNG_UP);
    assertThat(headset.wasHungUp()).isTrue();
    assertThat(call.assistantHasTheLine()).isTrue();
  }

  @Test
  void aCallerWhoLeavesTheQueueHasTheAssistantAgain() {
    call.ring();
    call.office.exchange().leave(call.guest.call());
    assertThat(call.assistantHasTheLine()).isTrue();
    assertThat(call.priya.state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void aDeskOpenedElsewhereReplacesTheFirst() {
    Colleague elsewhere = new Colleague("Priya", call.office.exchange());
    call.ring();
    call.office.exchange().open(elsewhere.id(), elsewhere);
    assertThat(call.priya.wasReplaced()).isTrue();
    int before = call.priya.changes();
    elsewhere.accept();
    assertThat(elsewhere.changes()).isPositive();
    assertThat(call.priya.changes()).isEqualTo(before);
  }
}
