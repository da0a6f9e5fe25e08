package org.warmline.telephony.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Outcome;
import org.warmline.call.Party;
import org.warmline.call.Pcm;

class PhoneSocketTest {
  private static final PhoneMessage OVER =
      new PhoneMessage.State(
          PhoneMessage.Phase.OVER, Optional.empty(), Optional.of(Outcome.RESOLVED));

  private final BlockingQueue<BrowserPhone> calls = new LinkedBlockingQueue<>();
  private final LineEar ear = new LineEar();
  private final Random random = new Random(3);
  private PageServer server;

  @BeforeEach
  void start() throws Exception {
    Caller caller = new Caller("", Locale.US);
    server =
        new PageServer(Map.of("/phone/socket", () -> new PhoneEndpoint(caller, calls::add)), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void carriesSoundBothWaysBitByBit() throws Exception {
    PageClient page = new PageClient(server.address("ws", "/phone/socket"));
    BrowserPhone phone = answered();
    List<Pcm> sent = noise(8);
    sent.forEach(page::send);
    page.sendTail();
    LineEar.tickUntil(phone.line(), () -> ear.sounding.size() == sent.size());
    assertThat(ear.sounding).map(Pcm::toArray).containsExactlyElementsOf(arrays(sent));
    List<Pcm> played = noise(20);
    played.forEach(phone.line()::play);
    LineEar.tickUntil(phone.line(), () -> !phone.line().isPlaying());
    List<Pcm> heard = new ArrayList<>();
    while (heard.size() < played.size()) {
      Pcm frame = page.frame();
      if (frame.rms() > 0) {
        heard.add(frame);
      }
    }
    assertThat(heard).map(Pcm::toArray).containsExactlyElementsOf(arrays(played));
  }

  @Test
  void takesKeysAndWordsAndShowsTheScreen() throws Exception {
    PageClient page = new PageClient(server.address("ws", "/phone/socket"));
    BrowserPhone phone = answered();
    page.send("{\"type\":\"key\",\"digit\":\"#\"}");
    page.send("{\"type\":\"say\",\"text\":\"a person\"}");
    LineEar.tickUntil(phone.line(), () -> !ear.texts.isEmpty());
    assertThat(ear.digits).containsExactly('#');
    assertThat(ear.texts).containsExactly("a person");
    phone.show(new PhoneMessage.Hello("Northwind Air", new CallId("c1")));
    phone.show(new PhoneMessage.Line("1", Party.CALLER, "a \"person\"", true, 12));
    phone.show(
        new PhoneMessage.State(
            PhoneMessage.Phase.AGENT, Optional.of(new AgentId("Priya")), Optional.empty()));
    assertThat(page.text())
        .isEqualTo("{\"type\":\"hello\",\"company\":\"Northwind Air\",\"call\":\"c1\"}");
    assertThat(page.text())
        .isEqualTo(
            "{\"type\":\"line\",\"id\":\"1\",\"who\":\"caller\",\"text\":\"a \\\"person\\\"\","
                + "\"final\":true,\"atMillis\":12}");
    assertThat(page.text())
        .isEqualTo("{\"type\":\"state\",\"state\":\"agent\",\"agent\":\"Priya\",\"outcome\":null}");
  }

  @Test
  void closesOnlyAfterTheLastWordAndTheOutcome() throws Exception {
    PageClient page = new PageClient(server.address("ws", "/phone/socket"));
    BrowserPhone phone = answered();
    phone.line().play(Pcm.join(noise(5)));
    phone.show(OVER);
    phone.line().hangUp();
    LineEar.tickUntil(phone.line(), phone.line()::isOver);
    for (int i = 0; i < 5; i++) {
      assertThat(page.frame().rms()).isPositive();
    }
    assertThat(page.text()).contains("\"over\"", "\"resolved\"");
    assertThat(page.closed().code()).isEqualTo(1000);
  }

  @Test
  void tellsTheOutcomeToAPageThatHangsUp() throws Exception {
    PageClient page = new PageClient(server.address("ws", "/phone/socket"));
    BrowserPhone phone = answered();
    page.send("{\"type\":\"hangup\"}");
    LineEar.tickUntil(phone.line(), phone.line()::isOver);
    assertThat(ear.hangups).isEqualTo(1);
    phone.show(OVER);
    assertThat(page.text()).contains("\"over\"");
    assertThat(page.closed().code()).isEqualTo(1000);
  }

  @Test
  void takesAClosedOrCutSocketForAHangup() throws Exception {
    for (boolean cut : new boolean[] {false, true}) {
      PageClient page = new PageClient(server.address("ws", "/phone/socket"));
      BrowserPhone phone = answered();
      if (cut) {
        page.cut();
      } else {
        page.close();
      }
      LineEar.tickUntil(phone.line(), phone.line()::isOver);
      phone.show(OVER);
    }
    assertThat(ear.hangups).isEqualTo(2);
  }

  @Test
  void refusesSoundOfAnotherLength() throws Exception {
    for (int bytes : new int[] {0, 2, 319, 321, 640, 4000}) {
      PageClient page = new PageClient(server.address("ws", "/phone/socket"));
      BrowserPhone phone = answered();
      page.send(ByteBuffer.allocate(bytes));
      assertThat(page.closed().code()).isEqualTo(1003);
      assertThat(page.closed().reason()).contains("320 bytes");
      LineEar.tickUntil(phone.line(), phone.line()::isOver);
    }
  }

  @Test
  void survivesAFloodAndKeepsTheNewest() throws Exception {
    PageClient page = new PageClient(server.address("ws", "/phone/socket"));
    BrowserPhone phone = answered();
    List<Pcm> flood = noise(3000);
    flood.forEach(page::send);
    page.send("{\"type\":\"key\",\"digit\":\"1\"}");
    LineEar.tickUntil(phone.line(), () -> !ear.digits.isEmpty());
    // The last frames wait for a full start of the buffer if it has run empty in the flood.
    for (int i = 0; i < JitterBuffer.PREFILL_FRAMES; i++) {
      page.send(Pcm.SILENT_FRAME);
    }
    LineEar.tickUntil(phone.line(), () -> isLast(flood));
    int before = ear.sounding.size();
    assertThat(before).isLessThanOrEqualTo(flood.size());
    assertThat(phone.line().isOver()).isFalse();
  }

  @Test
  void hangsUpOnAPageThatNeverReadsAndHoldsLittleForIt() throws Exception {
    PageClient page = new PageClient(server.address("ws", "/phone/socket"), false);
    BrowserPhone phone = answered();
    Pcm second = Pcm.join(noise(50));
    while (!phone.line().isOver()) {
      if (!phone.line().isPlaying()) {
        phone.line().play(second);
        phone.show(new PhoneMessage.Line("1", Party.CALLER, "word ".repeat(300), true, 1));
      }
      phone.line().tick();
      assertThat(phone.outbox().unsentFrames()).isLessThanOrEqualTo(Outbox.MOST_FRAMES);
      assertThat(phone.outbox().unsentTexts()).isLessThanOrEqualTo(Outbox.MOST_TEXTS);
    }
    assertThat(ear.hangups).isEqualTo(1);
    page.cut();
  }

  @Test
  void staysUpWhateverTextComes() throws Exception {
    String whole = "{\"type\":\"say\",\"text\":\"I need to move my flight\"}";
    for (int i = 0; i < 200; i++) {
      PageClient page = new PageClient(server.address("ws", "/phone/socket"));
      BrowserPhone phone = answered();
      String message = PhoneRequestTest.damaged(whole, random);
      page.send(message);
      if (PhoneRequest.read(message) instanceof PhoneRequest.Unknown unknown) {
        assertThat(page.closed()).isEqualTo(new PageClient.Closed(1003, unknown.why()));
        LineEar.tickUntil(phone.line(), phone.line()::isOver);
      } else {
        page.cut();
      }
    }
  }

  @Test
  void refusesACallPolitely() throws Exception {
    PageClient page = new PageClient(server.address("ws", "/phone/socket"));
    taken().refuse("all lines are busy");
    assertThat(page.closed()).isEqualTo(new PageClient.Closed(1013, "all lines are busy"));
  }

  private boolean isLast(List<Pcm> sent) {
    return !ear.sounding.isEmpty()
        && Arrays.equals(ear.sounding.getLast().toArray(), sent.getLast().toArray());
  }

  private BrowserPhone answered() throws InterruptedException {
    BrowserPhone phone = taken();
    phone.line().start(ear);
    return phone;
  }

  private BrowserPhone taken() throws InterruptedException {
    BrowserPhone phone = calls.poll(PageClient.PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(phone).isNotNull();
    return phone;
  }

  private List<Pcm> noise(int frames) {
    List<Pcm> noise = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      short[] samples = new short[Pcm.FRAME_SAMPLES];
      for (int s = 0; s < samples.length; s++) {
        samples[s] = (short) random.nextInt(-32768, 32768);
      }
      noise.add(Pcm.of(samples));
    }
    return noise;
  }

  private static List<short[]> arrays(List<Pcm> frames) {
    return frames.stream().map(Pcm::toArray).toList();
  }
}
