package org.warmline.telephony.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;
import org.warmline.telephony.PacedLine;

class AgentAudioSocketTest {
  private final BlockingQueue<PacedLine> lines = new LinkedBlockingQueue<>();
  private final LineEar ear = new LineEar();
  private PageServer server;
  private PageClient page;
  private PacedLine line;

  @BeforeEach
  void connect() throws Exception {
    server = new PageServer(Map.of("/desk/audio", () -> new AgentAudioEndpoint(lines::add)), 0);
    page = new PageClient(server.address("ws", "/desk/audio"));
    line = lines.poll(PageClient.PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(line).isNotNull();
    line.start(ear);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void carriesSoundBothWays() throws Exception {
    for (int i = 0; i < 5; i++) {
      page.send(level(100 + i));
    }
    page.sendTail();
    LineEar.tickUntil(line, () -> ear.sounding.size() == 5);
    assertThat(ear.sounding)
        .map(frame -> (int) frame.at(7))
        .containsExactly(100, 101, 102, 103, 104);
    line.play(level(55));
    line.hangUp();
    LineEar.tickUntil(line, line::isOver);
    Pcm frame = page.frame();
    while (frame.rms() == 0) {
      frame = page.frame();
    }
    assertThat(frame.at(159)).isEqualTo((short) 55);
    assertThat(page.closed().code()).isEqualTo(1000);
  }

  @Test
  void takesNoText() throws Exception {
    page.send("{\"type\":\"hangup\"}");
    assertThat(page.closed().code()).isEqualTo(1003);
    LineEar.tickUntil(line, line::isOver);
  }

  @Test
  void hangsUpWhenTheSocketIsCut() {
    page.cut();
    LineEar.tickUntil(line, line::isOver);
    assertThat(ear.hangups).isEqualTo(1);
    assertThat(line.caller().number()).isEmpty();
  }

  private static Pcm level(int value) {
    short[] samples = new short[Pcm.FRAME_SAMPLES];
    Arrays.fill(samples, (short) value);
    return Pcm.of(samples);
  }
}
