package org.warmline.telephony.asterisk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.warmline.call.Pcm;

/** What comes to the port and is no call of ours, while a call goes on. */
@Timeout(60)
class AudioSocketStrangersTest {
  private final AudioSocketCalls calls = new AudioSocketCalls(100, System::nanoTime);
  private final Told told = new Told();
  private final AudioSocketEnd end = new AudioSocketEnd(() -> () -> {}, told);
  private AudioSocketServer server;
  private AsteriskSide call;

  @BeforeEach
  void open() throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    server = AudioSocketServer.open(new InetSocketAddress(loopback, 0), Set.of(loopback), calls);
    call = new AsteriskSide(server.port());
    call.sendId(calls.announce(end));
    assertThat(told.next()).isEqualTo("attached");
  }

  @AfterEach
  void theCallGoesOnAndNothingIsLeft() throws Exception {
    end.hear(Pcm.SILENT_FRAME);
    AsteriskSide.Raw frame = call.read();
    assertThat(frame.kind()).isEqualTo(Kinds.SOUND);
    while (server.connections() != 1) {
      Thread.onSpinWait();
    }
    call.close();
    assertThat(told.next()).isEqualTo("detached");
    server.close();
  }

  @Test
  void silenceIsClosedWithinASecond() throws Exception {
    long before = System.nanoTime();
    try (AsteriskSide stranger = new AsteriskSide(server.port())) {
      assertThat(stranger.readToEnd()).isZero();
    }
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before)).isBetween(700L, 1500L);
  }

  @Test
  void anIdThatComesByteByByteIsNotWaitedFor() throws Exception {
    byte[] id =
        AsteriskSide.idFrame(calls.announce(new AudioSocketEnd(() -> () -> {}, new Told())));
    try (AsteriskSide stranger = new AsteriskSide(server.port())) {
      for (int i = 0; i < 5; i++) {
        stranger.send(id[i]);
      }
      assertThat(stranger.readToEnd()).isZero();
    }
  }

  @Test
  void unknownAndUsedIdsAreClosedAtOnce() throws Exception {
    AudioSocketEnd other = new AudioSocketEnd(() -> () -> {}, new Told());
    UUID used = calls.announce(other);
    assertThat(calls.redeem(used)).isPresent();
    for (UUID id : List.of(UUID.randomUUID(), used, new UUID(0, 0))) {
      try (AsteriskSide stranger = new AsteriskSide(server.port())) {
        stranger.sendId(id);
        assertThat(stranger.readToEnd()).isZero();
      }
    }
    assertThat(other.isThere()).isFalse();
  }

  @Test
  void garbageIsClosed() throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      byte[] garbage = new byte[1 + random.nextInt(5000)];
      random.nextBytes(garbage);
      if (garbage[0] == Kinds.ID) {
        garbage[0] = Kinds.KEY;
      }
      try (AsteriskSide stranger = new AsteriskSide(server.port())) {
        sendUntilRefused(stranger, garbage);
        if (garbage.length >= 3) {
          assertThat(stranger.readToEnd()).isZero();
        }
      }
    }
  }

  @Test
  void garbageAfterAGoodIdEndsOnlyThatCall() throws Exception {
    Told otherTold = new Told();
    AudioSocketEnd other = new AudioSocketEnd(() -> () -> {}, otherTold);
    try (AsteriskSide asterisk = new AsteriskSide(server.port())) {
      asterisk.sendId(calls.announce(other));
      assertThat(otherTold.next()).isEqualTo("attached");
      asterisk.send((byte) 0xff, (byte) 0, (byte) 1, (byte) 4);
      asterisk.readToEnd();
    }
    assertThat(otherTold.next()).isEqualTo("detached");
    assertThat(told.isEmpty()).isTrue();
  }

  @Test
  void anOversizeLengthCostsNothingAndIsClosed() throws Exception {
    try (AsteriskSide stranger = new AsteriskSide(server.port())) {
      stranger.send((byte) Kinds.SOUND, (byte) 0xff, (byte) 0xff);
      assertThat(stranger.readToEnd()).isZero();
    }
    try (AsteriskSide stranger = new AsteriskSide(server.port())) {
      stranger.send((byte) Kinds.ID, (byte) 0xff, (byte) 0xff);
      assertThat(stranger.readToEnd()).isZero();
    }
  }

  @Test
  void aHundredSilentOnesKeepNoCallOut() throws Exception {
    List<AsteriskSide> strangers = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        strangers.add(new AsteriskSide(server.port()));
        assertThat(server.connections()).isLessThanOrEqualTo(Deadlines.MOST_UNKNOWN + 2);
      }
      Told otherTold = new Told();
      try (AsteriskSide asterisk = new AsteriskSide(server.port())) {
        asterisk.sendId(calls.announce(new AudioSocketEnd(() -> () -> {}, otherTold)));
        assertThat(otherTold.next()).isEqualTo("attached");
      }
    } finally {
      for (AsteriskSide stranger : strangers) {
        stranger.close();
      }
    }
  }

  @Test
  void otherAddressesAreTurnedAway() throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (AudioSocketServer closedToUs =
            AudioSocketServer.open(
                new InetSocketAddress(loopback, 0),
                Set.of(InetAddress.getByAddress(new byte[] {10, 0, 0, 1})),
                calls);
        AsteriskSide stranger = new AsteriskSide(closedToUs.port())) {
      sendUntilRefused(
          stranger,
          AsteriskSide.idFrame(calls.announce(new AudioSocketEnd(() -> () -> {}, new Told()))));
      assertThat(stranger.readToEnd()).isZero();
    }
  }

  private static void sendUntilRefused(AsteriskSide stranger, byte[] bytes) {
    try {
      stranger.send(bytes);
    } catch (IOException refused) {
      assertThat(stranger.readToEnd()).isZero();
    }
  }
}
