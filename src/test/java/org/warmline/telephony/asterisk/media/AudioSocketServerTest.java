package org.warmline.telephony.asterisk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.warmline.call.Pcm;

@Timeout(60)
class AudioSocketServerTest {
  /** A minute of sound. */
  private static final int MOST_FRAMES_UNREAD = 3000;

  private final AudioSocketCalls calls = new AudioSocketCalls(100, System::nanoTime);
  private final Told told = new Told();
  private AudioSocketEnd end = new AudioSocketEnd(() -> () -> {}, told);
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
  void soundGoesBothWaysInExactFrames() throws Exception {
    try (AsteriskSide asterisk = attached()) {
      assertThat(end.isThere()).isTrue();
      end.hear(ramp(1));
      end.hear(Pcm.SILENT_FRAME);
      byte[] wire = new byte[2 * 323];
      int count = 0;
      while (count < wire.length) {
        byte[] part = new byte[wire.length - count];
        int read = asterisk.readOnce(part);
        System.arraycopy(part, 0, wire, count, read);
        count += read;
      }
      assertThat(Arrays.copyOf(wire, 323)).isEqualTo(AsteriskSide.soundFrame(ramp(1)));
      assertThat(Arrays.copyOfRange(wire, 323, 646))
          .isEqualTo(AsteriskSide.soundFrame(Pcm.SILENT_FRAME));
      asterisk.sendSound(ramp(500));
      asterisk.send((byte) 3, (byte) 0, (byte) 1, (byte) '5');
      awaitKey('5');
      assertThat(end.speak().toArray()).isEqualTo(ramp(500).toArray());
    }
  }

  @Test
  void leavesInOrderAndIsAttachedAgain() throws Exception {
    try (AsteriskSide asterisk = attached()) {
      end.leave();
      end.leave();
      assertThat(end.isThere()).isFalse();
      end.hear(ramp(1));
      assertThat(asterisk.read().kind()).isEqualTo(Kinds.END);
      assertThat(asterisk.readToEnd()).isZero();
    }
    assertThat(told.next()).isEqualTo("detached as asked");
    try (AsteriskSide again = attached()) {
      assertThat(end.takeLost()).isFalse();
      end.hear(ramp(3));
      assertThat(again.read().kind()).isEqualTo(Kinds.SOUND);
    }
    assertThat(told.next()).isEqualTo("detached");
  }

  @Test
  void oneThatWeLeftAndThatStaysIsClosed() throws Exception {
    try (AsteriskSide asterisk = attached()) {
      end.leave();
      assertThat(told.next()).isEqualTo("detached as asked");
      assertThat(asterisk.read().kind()).isEqualTo(Kinds.END);
    }
    awaitConnections(0);
  }

  @Test
  void anEndThatWasNotAskedForIsLostOnlyWhenSaidSo() throws Exception {
    attached().close();
    assertThat(told.next()).isEqualTo("detached");
    assertThat(end.isThere()).isFalse();
    assertThat(end.hasHungUp()).isFalse();
    assertThat(end.takeLost()).isFalse();
    end.lost();
    assertThat(end.takeLost()).isTrue();
    assertThat(end.takeLost()).isFalse();
    end.gone();
    assertThat(end.hasHungUp()).isTrue();
  }

  @Test
  void aLossThatIsToldBeforeItIsSeenIsToldOnceItIs() throws Exception {
    try (AsteriskSide asterisk = attached()) {
      end.lost();
      assertThat(end.takeLost()).isFalse();
      asterisk.endWriting();
      assertThat(told.next()).isEqualTo("detached");
      assertThat(end.takeLost()).isTrue();
    }
    end.lost();
    try (AsteriskSide again = attached()) {
      end.lost();
      end.leave();
      assertThat(again.read().kind()).isEqualTo(Kinds.END);
      assertThat(end.takeLost()).isFalse();
    }
  }

  @Test
  void ourHangupIsToldAndLeaves() throws Exception {
    try (AsteriskSide asterisk = attached()) {
      end.onHangup();
      assertThat(told.next()).isEqualTo("hangup");
      assertThat(asterisk.read().kind()).isEqualTo(Kinds.END);
      UUID late = calls.announce(end);
      try (AsteriskSide another = new AsteriskSide(server.port())) {
        another.sendId(late);
        assertThat(another.readToEnd()).isZero();
      }
    }
  }

  @Test
  void aSecondConnectionTakesThePlaceOfTheFirst() throws Exception {
    try (AsteriskSide first = attached();
        AsteriskSide second = new AsteriskSide(server.port())) {
      second.sendId(calls.announce(end));
      assertThat(first.read().kind()).isEqualTo(Kinds.END);
      assertThat(told.next()).isEqualTo("detached as asked");
      assertThat(told.next()).isEqualTo("attached");
      end.hear(ramp(1));
      assertThat(second.read().kind()).isEqualTo(Kinds.SOUND);
      first.endWriting();
      assertThat(first.readToEnd()).isZero();
      end.hear(ramp(2));
      assertThat(second.read().kind()).isEqualTo(Kinds.SOUND);
    }
  }

  @Test
  void asksForALookEverySecondAndAHalfAndAtOnceWhenAttached() throws Exception {
    AsteriskSide asterisk = attached();
    assertThat(end.pulse()).isPresent();
    for (int frame = 1; frame < AudioSocketEnd.FRAMES_BETWEEN_PULSES; frame++) {
      assertThat(end.pulse()).isEmpty();
    }
    assertThat(end.pulse()).isPresent();
    assertThat(end.pulse()).isEmpty();
    asterisk.close();
    assertThat(told.next()).isEqualTo("detached");
    attached().close();
    assertThat(end.pulse()).isPresent();
  }

  @Test
  void aSignOfLifeThatComesLateOrAfterTheCallerLeftRenewsNothing() throws Exception {
    AtomicLong nanos = new AtomicLong();
    AtomicInteger renewed = new AtomicInteger();
    end = new AudioSocketEnd(() -> renewed::incrementAndGet, told, nanos::get);
    AsteriskSide asterisk = attached();
    Runnable first = end.pulse().orElseThrow();
    nanos.addAndGet(1_900_000_000L);
    first.run();
    assertThat(renewed).hasValue(1);
    nanos.addAndGet(200_000_000L);
    first.run();
    assertThat(renewed).as("after two seconds").hasValue(1);
    asterisk.close();
    assertThat(told.next()).isEqualTo("detached");
    attached();
    Runnable next = end.pulse().orElseThrow();
    end.leave();
    assertThat(told.next()).isEqualTo("detached as asked");
    next.run();
    assertThat(renewed).as("after the caller left").hasValue(1);
  }

  @Test
  void aPeerThatReadsNothingIsGivenUpAndNeverWaitedFor() throws Exception {
    AsteriskSide asterisk = attached();
    long slowestNanos = 0;
    int frames = 0;
    while (end.isThere() && frames < MOST_FRAMES_UNREAD) {
      long before = System.nanoTime();
      end.hear(ramp(frames));
      slowestNanos = Math.max(slowestNanos, System.nanoTime() - before);
      frames++;
    }
    assertThat(end.isThere()).isFalse();
    assertThat(Duration.ofNanos(slowestNanos)).isLessThan(Duration.ofSeconds(1));
    assertThat(told.next()).isEqualTo("detached");
    asterisk.close();
  }

  @Test
  void closingEndsEveryConnectionInOrder() throws Exception {
    try (AsteriskSide asterisk = attached()) {
      server.close();
      assertThat(asterisk.read().kind()).isEqualTo(Kinds.END);
      assertThat(asterisk.readToEnd()).isZero();
      assertThat(told.next()).isEqualTo("detached as asked");
    }
  }

  private AsteriskSide attached() throws Exception {
    AsteriskSide asterisk = new AsteriskSide(server.port());
    asterisk.sendId(calls.announce(end));
    assertThat(told.next()).isEqualTo("attached");
    return asterisk;
  }

  private void awaitKey(char key) {
    while (!end.press().equals(Optional.of(key))) {
      Thread.onSpinWait();
    }
  }

  private void awaitConnections(int count) {
    while (server.connections() != count) {
      Thread.onSpinWait();
    }
  }

  private static Pcm ramp(int from) {
    short[] sound = new short[Pcm.FRAME_SAMPLES];
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (short) (from + 100 * i);
    }
    return Pcm.of(sound);
  }
}
