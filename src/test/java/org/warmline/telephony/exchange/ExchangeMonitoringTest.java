package org.warmline.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

class ExchangeMonitoringTest {
  private final Call call = new Call(new Office(Exchange.Settings.USUAL));
  private final List<Pcm> ofCaller = new ArrayList<>();
  private final List<Pcm> ofAgent = new ArrayList<>();

  @Test
  void bothDirectionsAreHeardWhileBridged() {
    call.talk();
    call.office.exchange().hear(call.guest.call(), ofCaller::add, ofAgent::add);
    call.office.pass(1000);
    assertThat(ofCaller).hasSize(50);
    assertThat(ofAgent).hasSize(50);
    assertThat(Tones.level(Call.CALLER_HERTZ, ofCaller)).isGreaterThan(Call.LOUD);
    assertThat(Tones.level(Call.AGENT_HERTZ, ofAgent)).isGreaterThan(Call.LOUD);
    call.priya.hangUp();
    call.office.pass(200);
    assertThat(ofCaller).hasSize(50);
  }

  @Test
  void aTalkIsHeardOnAfterABrokenLine() {
    Phone headset = call.talk();
    call.office.exchange().hear(call.guest.call(), ofCaller::add, ofAgent::add);
    headset.hangUp();
    call.office.pass(1000);
    int before = ofCaller.size();
    assertThat(before).isLessThan(3);
    call.office.plug(call.priya, Call.AGENT_HERTZ);
    call.office.pass(1000);
    assertThat(ofCaller).hasSizeGreaterThan(before + 45);
  }

  @Test
  void oneWhoFailsToListenDisturbsNobody() {
    Phone headset = call.talk();
    call.office
        .exchange()
        .hear(
            call.guest.call(),
            frame -> {
              throw new IllegalStateException("full");
            },
            ofAgent::add);
    assertThat(call.bothHearEachOther(headset)).isTrue();
    assertThat(ofAgent).isNotEmpty();
  }

  @Test
  void aCallThatIsNotThereIsNotHeard() {
    call.office.exchange().hear(call.guest.call(), ofCaller::add, ofAgent::add);
    call.talk();
    call.office.pass(100);
    assertThat(ofCaller).isEmpty();
  }
}
