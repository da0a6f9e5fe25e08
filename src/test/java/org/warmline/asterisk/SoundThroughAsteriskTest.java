package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;
import org.warmline.telephony.LineListener;
import org.warmline.telephony.PacedLine;
import org.warmline.telephony.Pacer;
import org.warmline.telephony.asterisk.agi.AgiServer;
import org.warmline.telephony.asterisk.agi.Dialplan;
import org.warmline.telephony.asterisk.agi.DialplanAnswer;
import org.warmline.telephony.asterisk.agi.DialplanRequest;
import org.warmline.telephony.asterisk.media.AudioSocketCalls;
import org.warmline.telephony.asterisk.media.AudioSocketEnd;
import org.warmline.telephony.asterisk.media.AudioSocketListener;
import org.warmline.telephony.asterisk.media.AudioSocketServer;

/** A call over SIP and RTP to our AGI and AudioSocket servers, without an assistant. */
@Tag("asterisk")
class SoundThroughAsteriskTest {
  private static final Duration SOON = Duration.ofSeconds(8);
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final int TONE_SECONDS = 3;

  private final AudioSocketCalls calls = new AudioSocketCalls(10, System::nanoTime);
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final Listener caller = new Listener();
  private final AudioSocketEnd end = new AudioSocketEnd(() -> () -> told.add("renew"), new Glue());
  private final PacedLine line = new PacedLine(new Caller("", Locale.US), end);

  @Test
  void soundAndKeysGoBothWaysAndTheDialplanAsksWhatIsNext() throws Exception {
    try (Pacer pacer = new Pacer();
        AudioSocketServer audio = AudioSocketServer.open(anyPort(), Set.of(LOOPBACK), calls);
        AgiServer agi = AgiServer.open(anyPort(), Set.of(LOOPBACK), 10, new House());
        RealAsterisk asterisk = RealAsterisk.start(options(agi, audio));
        SipCaller phone = SipCaller.connect(asterisk, "1000", "+15551230001")) {
      line.start(caller);
      line.play(tone(620));
      pacer.add(line);
      assertThat(await(Set.of("begin +15551230001", "attached"))).isNotEmpty();
      phone.sound().hum(440);
      assertThat(phone.sound().heard().await(0, 200, s -> Listen.isTone(s, 620), SOON)).isPresent();
      assertThat(caller.awaitTone(440)).isTrue();
      phone.sound().press("5#").join();
      assertThat(await(Set.of("key 5", "key #"))).isNotEmpty();
      end.leave();
      assertThat(await(Set.of("detached true", "next"))).isNotEmpty();
      assertThat(told).doesNotContain("detached false");
      assertThat(phone.isUp()).isTrue();
      phone.hangUp();
    }
  }

  @Test
  void aCallerWhoHangsUpIsOnlyDetached() throws Exception {
    try (Pacer pacer = new Pacer();
        AudioSocketServer audio = AudioSocketServer.open(anyPort(), Set.of(LOOPBACK), calls);
        AgiServer agi = AgiServer.open(anyPort(), Set.of(LOOPBACK), 10, new House());
        RealAsterisk asterisk = RealAsterisk.start(options(agi, audio));
        SipCaller phone = SipCaller.connect(asterisk, "1000", "15551230001")) {
      line.start(caller);
      pacer.add(line);
      assertThat(await(Set.of("attached", "renew"))).isNotEmpty();
      phone.hangUp();
      assertThat(await(Set.of("detached false"))).isNotEmpty();
      assertThat(end.hasHungUp()).isFalse();
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(LOOPBACK, 0);
  }

  private static AsteriskOptions options(AgiServer agi, AudioSocketServer audio) {
    return AsteriskOptions.alone()
        .agi(new InetSocketAddress(LOOPBACK, agi.port()))
        .audio(new InetSocketAddress(LOOPBACK, audio.port()));
  }

  /** All that was told until the last of these was; empty if one was not in time. */
  private List<String> await(Set<String> expected) throws InterruptedException {
    List<String> seen = new ArrayList<>();
    while (!seen.containsAll(expected)) {
      String next = told.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        throw new AssertionError("expected " + expected + ", told only " + seen);
      }
      seen.add(next);
    }
    return seen;
  }

  private static Pcm tone(int hertz) throws IOException {
    Hum hum = new Hum();
    hum.at(hertz);
    List<Pcm> frames = new ArrayList<>();
    for (int i = 0; i < TONE_SECONDS * 50; i++) {
      frames.add(hum.frame());
    }
    return Pcm.join(frames);
  }

  private final class House implements Dialplan {
    @Override
    public DialplanAnswer begin(DialplanRequest request) {
      told.add("begin " + request.number());
      return new DialplanAnswer.Talk(calls.announce(end));
    }

    @Override
    public DialplanAnswer next(DialplanRequest request) {
      told.add("next");
      return new DialplanAnswer.AsWithoutUs();
    }

    @Override
    public DialplanAnswer queueFailed(DialplanRequest request, String status) {
      told.add("queuefail " + status);
      return new DialplanAnswer.AsWithoutUs();
    }
  }

  private final class Glue implements AudioSocketListener {
    @Override
    public void onAttached() {
      told.add("attached");
    }

    @Override
    public void onDetached(boolean asked) {
      told.add("detached " + asked);
    }

    @Override
    public void onHangup() {
      told.add("hangup");
    }
  }

  private final class Listener implements LineListener {
    private final HeardSound heard = new HeardSound();

    boolean awaitTone(int hertz) throws InterruptedException {
      return heard.await(0, 200, sound -> Listen.isTone(sound, hertz), SOON).isPresent();
    }

    @Override
    public void onPlayed(Pcm frame) {}

    @Override
    public void onSound(Pcm frame) {
      heard.add(new RtpFrame(System.nanoTime(), 0, 0, frame));
    }

    @Override
    public void onDigit(char digit) {
      told.add("key " + digit);
    }

    @Override
    public void onText(String text) {}

    @Override
    public void onPulse(Runnable alive) {
      alive.run();
    }

    @Override
    public void onHangup() {}
  }
}
