package org.warmline.telephony.asterisk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;
import org.warmline.telephony.LineListener;
import org.warmline.telephony.PacedLine;
import org.warmline.telephony.Pacer;

@Timeout(60)
class AudioSocketPacingTest {
  private static final int LINES = 10;
  private static final int FRAMES = 150;

  private final AudioSocketCalls calls = new AudioSocketCalls(100, System::nanoTime);

  @Test
  void tenLinesAreWrittenAFrameEveryTwentyMillisWhileOneMoreReadsNothing() throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    List<CompletableFuture<List<Long>>> arrivals = new ArrayList<>();
    try (Pacer pacer = new Pacer();
        AudioSocketServer server =
            AudioSocketServer.open(new InetSocketAddress(loopback, 0), Set.of(loopback), calls);
        AsteriskSide deaf = attach(server, pacer)) {
      for (int line = 0; line < LINES; line++) {
        AsteriskSide asterisk = attach(server, pacer);
        arrivals.add(
            CompletableFuture.supplyAsync(() -> arrivals(asterisk), Thread::startVirtualThread));
      }
      for (CompletableFuture<List<Long>> line : arrivals) {
        List<Long> gaps = gaps(line.get(30, TimeUnit.SECONDS));
        assertThat(gaps.get(gaps.size() / 2)).isBetween(17_000L, 23_000L);
        assertThat(gaps.stream().mapToLong(Long::longValue).sum())
            .isBetween((FRAMES - 20) * 20_000L, (FRAMES + 20) * 20_000L);
      }
      assertThat(deaf).isNotNull();
    }
  }

  private AsteriskSide attach(AudioSocketServer server, Pacer pacer) throws Exception {
    Told told = new Told();
    AudioSocketEnd end = new AudioSocketEnd(() -> () -> {}, told);
    AsteriskSide asterisk = new AsteriskSide(server.port());
    asterisk.sendId(calls.announce(end));
    assertThat(told.next()).isEqualTo("attached");
    PacedLine line = new PacedLine(new Caller("", Locale.US), end);
    line.start(new Silent());
    pacer.add(line);
    return asterisk;
  }

  private static List<Long> arrivals(AsteriskSide asterisk) {
    List<Long> micros = new ArrayList<>();
    try (asterisk) {
      for (int frame = 0; frame < FRAMES; frame++) {
        AsteriskSide.Raw raw = asterisk.read();
        micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime()));
        assertThat(raw.kind()).isEqualTo(Kinds.SOUND);
        assertThat(raw.payload().remaining()).isEqualTo(2 * Pcm.FRAME_SAMPLES);
      }
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    return micros;
  }

  private static List<Long> gaps(List<Long> micros) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < micros.size(); i++) {
      gaps.add(micros.get(i) - micros.get(i - 1));
    }
    return gaps.stream().sorted().toList();
  }

  private static final class Silent implements LineListener {
    @Override
    public void onPlayed(Pcm frame) {}

    @Override
    public void onSound(Pcm frame) {}

    @Override
    public void onDigit(char digit) {}

    @Override
    public void onText(String text) {}

    @Override
    public void onHangup() {}
  }
}
