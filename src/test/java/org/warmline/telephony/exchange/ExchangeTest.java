package org.warmline.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.warmline.call.HandoffStep;
import org.warmline.call.Pcm;
import org.warmline.handoff.AgentStatus.State;

/** Who hears what on the way to a person. */
class ExchangeTest {
  private final Call call = new Call(new Office(Exchange.Settings.USUAL));

  @Test
  void withTheAssistantEverythingPassesThrough() {
    assertThat(call.assistantHasTheLine()).isTrue();
    call.guest.line().play(Tones.tone(800, 400));
    call.office.pass(400);
    assertThat(Tones.level(800, call.guest.phone().takeHeard())).isGreaterThan(Call.LOUD);
    call.guest.phone().press('0');
    call.office.pass(20);
    assertThat(call.guest.keys()).containsExactly('0');
  }

  @Test
  void aWaitingCallerHearsTheHoldSoundAndIsNotListenedTo() {
    call.ring();
    call.office.pass(200);
    call.guest.takeFramesHeard();
    int played = call.guest.framesPlayed();
    assertThat(call.callerHearsHoldSound()).isTrue();
    assertThat(call.guest.takeFramesHeard()).isZero();
    assertThat(call.guest.framesPlayed())
        .as("nothing to compare with what is heard")
        .isEqualTo(played);
    call.guest.phone().press('1');
    call.office.pass(20);
    assertThat(call.guest.keys()).containsExactly('1');
  }

  @Test
  void theHoldSoundMakesWayForTheAssistant() {
    call.ring();
    call.office.pass(500);
    call.guest.line().play(Tones.tone(800, 1000));
    call.office.pass(20);
    call.guest.phone().takeHeard();
    call.office.pass(980);
    List<Pcm> announced = call.guest.phone().takeHeard();
    assertThat(Tones.level(800, announced)).isGreaterThan(7900);
    assertThat(call.callerHearsHoldSound()).isTrue();
  }

  @Test
  void theSummaryIsForTheAgentAlone() {
    Phone headset = call.answer();
    call.forget(headset);
    call.office.pass(800);
    List<Pcm> whispered = headset.takeHeard();
    assertThat(Tones.level(Office.BRIEFING_HERTZ, whispered)).isGreaterThan(Call.LOUD);
    assertThat(Tones.level(Call.CALLER_HERTZ, whispered)).isLessThan(Call.QUIET);
    List<Pcm> meanwhile = call.guest.phone().takeHeard();
    assertThat(Tones.level(Office.BRIEFING_HERTZ, meanwhile)).isLessThan(Call.QUIET);
    assertThat(Tones.level(Call.AGENT_HERTZ, meanwhile)).isLessThan(Call.QUIET);
    assertThat(Pcm.join(meanwhile).rms()).isBetween(300.0, 2000.0);
    assertThat(call.guest.lastStep()).isEqualTo(HandoffStep.ANSWERED);
  }

  @Test
  void thenBothHearEachOtherAndTheAssistantHearsNothing() {
    Phone headset = call.answer();
    call.office.pass(1000);
    assertThat(call.guest.lastStep()).isEqualTo(HandoffStep.BRIDGED);
    assertThat(call.priya.state()).isEqualTo(State.TALKING);
    assertThat(call.bothHearEachOther(headset)).isTrue();
    assertThat(call.guest.takeFramesHeard()).isZero();
    call.guest.phone().press('5');
    call.office.pass(20);
    assertThat(call.guest.keys()).isEmpty();
  }

  @Test
  void whatTheAssistantSaysIsNeverCutByTheBridge() {
    call.ring();
    call.priya.accept();
    call.guest.line().play(Tones.tone(800, 3000));
    Phone headset = office().plug(call.priya, Call.AGENT_HERTZ);
    call.forget(headset);
    call.office.pass(3000);
    List<Pcm> announced = call.guest.phone().takeHeard();
    assertThat(Tones.level(800, announced)).isGreaterThan(7900);
    assertThat(call.guest.lastStep()).isEqualTo(HandoffStep.ANSWERED);
    call.office.pass(60);
    assertThat(call.guest.lastStep()).isEqualTo(HandoffStep.BRIDGED);
    assertThat(call.bothHearEachOther(headset)).isTrue();
  }

  @Test
  void theSummaryCanBeSkipped() {
    Phone headset = call.answer();
    call.priya.skipBriefing();
    call.office.pass(60);
    assertThat(call.guest.lastStep()).isEqualTo(HandoffStep.BRIDGED);
    headset.takeHeard();
    call.office.pass(500);
    assertThat(Tones.level(Office.BRIEFING_HERTZ, headset.takeHeard())).isLessThan(Call.QUIET);
  }

  @Test
  void aSummaryThatIsNotThereInTimeIsGoneWithout() {
    assertThat(millisUntilBridged(new CompletableFuture<>())).isBetween(2000, 2100);
  }

  @Test
  void aSummaryThatFailedOrIsEmptyHoldsNobodyUp() {
    assertThat(millisUntilBridged(CompletableFuture.completedFuture(Pcm.EMPTY))).isLessThan(100);
    Call other = new Call(new Office(Exchange.Settings.USUAL));
    assertThat(
            millisUntilBridged(
                other, CompletableFuture.failedFuture(new IllegalStateException("no voice"))))
        .isLessThan(100);
  }

  @Test
  void aBrokenLineBringsTheHoldSoundBackUntilTheAgentIsBack() {
    Phone headset = call.talk();
    headset.hangUp();
    call.office.pass(100);
    assertThat(call.guest.lastStep()).isEqualTo(HandoffStep.AGENT_LOST);
    assertThat(call.callerHearsHoldSound()).isTrue();
    Phone another = office().plug(call.priya, Call.AGENT_HERTZ);
    call.office.pass(60);
    assertThat(call.guest.lastStep()).isEqualTo(HandoffStep.BRIDGED);
    assertThat(Tones.level(Office.BRIEFING_HERTZ, another.takeHeard())).isLessThan(Call.QUIET);
    assertThat(call.bothHearEachOther(another)).isTrue();
  }

  @Test
  void aSecondHeadsetTakesOverFromTheFirst() {
    Phone headset = call.talk();
    Phone another = office().plug(call.priya, Call.AGENT_HERTZ);
    call.office.pass(60);
    assertThat(headset.wasHungUp()).isTrue();
    assertThat(call.bothHearEachOther(another)).isTrue();
    assertThat(call.guest.steps()).doesNotContain(HandoffStep.AGENT_LOST);
  }

  @Test
  void aHeadsetNobodyNeedsIsHungUpOn() {
    Phone headset = office().plug(call.priya, Call.AGENT_HERTZ);
    call.office.pass(60);
    assertThat(headset.wasHungUp()).isTrue();
  }

  @Test
  void whereNobodyIsThereTheAssistantGoesOn() {
    office().exchange().leave(call.priya.id());
    call.ring();
    assertThat(call.guest.steps()).containsExactly(HandoffStep.WAITING, HandoffStep.NOBODY_THERE);
    assertThat(call.assistantHasTheLine()).isTrue();
  }

  private Office office() {
    return call.office;
  }

  private int millisUntilBridged(CompletableFuture<Pcm> briefing) {
    return millisUntilBridged(call, briefing);
  }

  private static int millisUntilBridged(Call of, CompletableFuture<Pcm> briefing) {
    of.guest.join(briefing);
    of.priya.accept();
    of.office.plug(of.priya, Call.AGENT_HERTZ);
    int millis = 0;
    while (of.guest.lastStep() != HandoffStep.BRIDGED && millis < 10_000) {
      of.office.pass(20);
      millis += 20;
    }
    return millis;
  }
}
