package org.warmline.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.call.HandoffStep;
import org.warmline.call.Pcm;
import org.warmline.handoff.AgentStatus.State;

class ExchangeTest {
  private static final double CALLER_HERTZ = 500;
  private static final double AGENT_HERTZ = 1300;
  private static final double LOUD = 6000;
  private static final double QUIET = 100;

  private final Office office = new Office(Exchange.Settings.USUAL);

  @Test
  void theSummaryIsForTheAgentAloneAndThenBothHearEachOther() {
    Colleague priya = office.available("Priya");
    Guest guest = office.call(CALLER_HERTZ);
    guest.join(Office.BRIEFING);
    office.pass(500);
    priya.accept();
    Phone headset = office.plug(priya, AGENT_HERTZ);
    guest.phone().takeHeard();
    office.pass(900);
    List<Pcm> whispered = headset.takeHeard();
    List<Pcm> meanwhile = guest.phone().takeHeard();
    assertThat(Tones.level(Office.BRIEFING_HERTZ, whispered)).isGreaterThan(LOUD);
    assertThat(Tones.level(CALLER_HERTZ, whispered)).isLessThan(QUIET);
    assertThat(Tones.level(Office.BRIEFING_HERTZ, meanwhile)).isLessThan(QUIET);
    assertThat(Tones.level(AGENT_HERTZ, meanwhile)).isLessThan(QUIET);
    assertThat(Pcm.join(meanwhile).rms()).isBetween(300.0, 2000.0);
    assertThat(priya.state()).isEqualTo(State.BRIEFING);

    office.pass(300);
    assertThat(guest.lastStep()).isEqualTo(HandoffStep.BRIDGED);
    headset.takeHeard();
    guest.phone().takeHeard();
    guest.takeFramesHeard();
    office.pass(1000);
    assertThat(Tones.level(CALLER_HERTZ, headset.takeHeard())).isGreaterThan(LOUD);
    assertThat(Tones.level(AGENT_HERTZ, guest.phone().takeHeard())).isGreaterThan(LOUD);
    assertThat(guest.takeFramesHeard()).isZero();
    assertThat(priya.state()).isEqualTo(State.TALKING);

    priya.hangUp();
    office.pass(200);
    assertThat(headset.wasHungUp()).isTrue();
    assertThat(guest.steps())
        .containsExactly(
            HandoffStep.WAITING,
            HandoffStep.RINGING,
            HandoffStep.ANSWERED,
            HandoffStep.BRIDGED,
            HandoffStep.AGENT_HUNG_UP);
    assertThat(priya.state()).isEqualTo(State.WRAP_UP);
    assertThat(guest.takeFramesHeard()).isPositive();
  }
}
