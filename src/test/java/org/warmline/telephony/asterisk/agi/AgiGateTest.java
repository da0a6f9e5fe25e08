package org.warmline.telephony.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AgiGateTest {
  private final InetAddress loopback = InetAddress.getLoopbackAddress();

  @Test
  void aBoundedNumberIsReadAndTheOldestGoesFirst() throws Exception {
    AgiGate gate = new AgiGate(new InetSocketAddress(loopback, 0), Set.of(loopback));
    Thread running = Thread.ofPlatform().daemon().start(gate::run);
    List<DialplanSide> open = new ArrayList<>();
    for (int i = 0; i <= AgiGate.MOST_UNREAD; i++) {
      open.add(new DialplanSide(gate.port()));
    }
    assertThat(open.get(0).awaitEnd()).isEmpty();
    assertThat(gate.unread()).isLessThanOrEqualTo(AgiGate.MOST_UNREAD);
    DialplanSide newest = open.get(open.size() - 1);
    newest.send("agi_network: yes\n\n");
    assertThat(gate.accept().readLine()).isEqualTo("agi_network: yes");
    gate.close();
    assertThatThrownBy(gate::accept).isInstanceOf(IOException.class);
    running.join();
    for (DialplanSide stranger : open.subList(0, open.size() - 1)) {
      assertThat(stranger.awaitEnd()).isEmpty();
      stranger.close();
    }
    assertThat(gate.unread()).isZero();
    newest.close();
  }
}
