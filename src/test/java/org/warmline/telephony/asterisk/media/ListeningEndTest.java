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

/** The far side of a listening call, over a real socket. */
@Timeout(60)
class ListeningEndTest {
  private static final Pcm LOUD = loud();

  private final AudioSocketCalls calls = new AudioSocketCalls(10, System::nanoTime);
  private final List<Pcm> heard = new ArrayList<>();
  private final ListeningEnd end = new ListeningEnd(heard::add);
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
  void givesAFrameATickAndSilenceWhereNothingCame() throws Exception {
    end.tick();
    assertThat(heard).as("nobody is connected").isEmpty();
    try (AsteriskSide asterisk = connected()) {
      for (int i = 0; i < 5; i++) {
        end.tick();
      }
      assertThat(heard).hasSize(5).allMatch(frame -> frame.rms() == 0);
      asterisk.sendSound(LOUD);
      tickUntilLoud();
      assertThat(heard.getLast().toArray()).isEqualTo(LOUD.toArray());
    }
  }

  @Test
  void givesASignOfLifeTwiceASecond() throws Exception {
    try (AsteriskSide asterisk = connected()) {
      for (int i = 0; i < 2 * ListeningEnd.FRAMES_BETWEEN_SIGNS; i++) {
        end.tick();
      }
      end.leave();
      assertThat(List.of(asterisk.read().kind(), asterisk.read().kind(), asterisk.read().kind()))
          .containsExactly(Kinds.SOUND, Kinds.SOUND, Kinds.END);
    }
  }

  @Test
  void oneThatHasLeftHearsNothingAndTakesNoConnection() throws Exception {
    UUID late = calls.announce(end);
    end.leave();
    try (AsteriskSide asterisk = new AsteriskSide(server.port())) {
      asterisk.sendId(late);
      asterisk.readToEnd();
      end.tick();
      assertThat(end.isThere()).isFalse();
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void oneWhoseConnectionEndedHearsNothingMore() throws Exception {
    try (AsteriskSide asterisk = connected()) {
      asterisk.endWriting();
      asterisk.readToEnd();
    }
    awaitGone();
    int before = heard.size();
    end.tick();
    assertThat(heard).hasSize(before);
  }

  @Test
  void whoeverFailsToHearIsToldNothingMoreAndTheConnectionEnds() throws Exception {
    ListeningEnd broken =
        new ListeningEnd(
            frame -> {
              throw new IllegalStateException("an ear that is broken");
            });
    UUID id = calls.announce(broken);
    try (AsteriskSide asterisk = new AsteriskSide(server.port())) {
      asterisk.sendId(id);
      while (!broken.isThere()) {
        Thread.onSpinWait();
      }
      broken.tick();
      assertThat(broken.isThere()).isFalse();
      assertThat(asterisk.read().kind()).isEqualTo(Kinds.SOUND);
      assertThat(asterisk.read().kind()).isEqualTo(Kinds.END);
    }
  }

  private AsteriskSide connected() throws IOException {
    UUID id = calls.announce(end);
    AsteriskSide asterisk = new AsteriskSide(server.port());
    asterisk.sendId(id);
    while (!end.isThere()) {
      Thread.onSpinWait();
    }
    return asterisk;
  }

  private void awaitGone() {
    while (end.isThere()) {
      Thread.onSpinWait();
    }
  }

  private void tickUntilLoud() {
    do {
      heard.clear();
      end.tick();
    } while (heard.getLast().rms() == 0);
  }

  private static Pcm loud() {
    short[] samples = new short[Pcm.FRAME_SAMPLES];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (i % 2 == 0 ? 9000 : -9000);
    }
    return Pcm.of(samples);
  }
}
