package org.warmline.telephony.asterisk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.warmline.call.Pcm;

/** A rehearsal's telephone on the real server. */
@Timeout(60)
class AudioSocketPhoneTest {
  private final AudioSocketCalls calls = new AudioSocketCalls(10, System::nanoTime);
  private final Told told = new Told();
  private final AudioSocketEnd end = new AudioSocketEnd(() -> () -> {}, told);
  private AudioSocketServer server;

  @BeforeEach
  void open() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    server = AudioSocketServer.open(new InetSocketAddress(loopback, 0), Set.of(loopback), calls);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void soundGoesBothWays() throws Exception {
    try (AudioSocketPhone phone = call(calls.announce(end))) {
      phone.send(tone(700));
      Pcm heard = end.speak();
      while (heard.rms() == 0) {
        Thread.onSpinWait();
        heard = end.speak();
      }
      assertThat(heard.toArray()).isEqualTo(tone(700).toArray());
      end.hear(tone(300));
      end.hear(tone(301));
      List<Pcm> received = new ArrayList<>();
      while (received.size() < 2) {
        received.addAll(phone.receive());
      }
      assertThat(received.get(0).toArray()).isEqualTo(tone(300).toArray());
      assertThat(received.get(1).toArray()).isEqualTo(tone(301).toArray());
      assertThat(phone.isOver()).isFalse();
    }
  }

  @Test
  void isOverWhenTheServiceEndsTheCall() throws Exception {
    try (AudioSocketPhone phone = call(calls.announce(end))) {
      while (!end.isThere()) {
        Thread.onSpinWait();
      }
      end.onHangup();
      while (!phone.isOver()) {
        assertThat(phone.receive()).isEmpty();
      }
    }
  }

  @Test
  void anUnknownIdIsNotTaken() throws Exception {
    try (AudioSocketPhone phone = call(UUID.randomUUID())) {
      while (!phone.isOver()) {
        assertThat(phone.receive()).isEmpty();
      }
    }
  }

  private AudioSocketPhone call(UUID id) throws IOException {
    return AudioSocketPhone.call(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), id);
  }

  private static Pcm tone(int height) {
    return Pcm.of(Pcm.FRAME_SAMPLES, i -> i % 2 == 0 ? height : -height);
  }
}
