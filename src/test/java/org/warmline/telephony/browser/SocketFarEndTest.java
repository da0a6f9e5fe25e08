package org.warmline.telephony.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

class SocketFarEndTest {
  private static final Pcm SPEECH = speech();

  private final HeldWire wire = new HeldWire();
  private final Outbox outbox = new Outbox(wire);
  private final SocketFarEnd end = new SocketFarEnd(outbox, () -> {});

  @Test
  void leavesOutLongSilenceButNeverTheBeginningOfSpeech() {
    hear(Pcm.SILENT_FRAME, 100);
    hear(SPEECH, 2);
    hear(Pcm.SILENT_FRAME, 5);
    hear(SPEECH, 1);
    assertThat(wire.frames.stream().map(Frames::isSilent).map(silent -> silent ? '_' : 'S'))
        .containsExactly(symbols("__________SS_____S"));
  }

  @Test
  void hangsUpOnAPageThatTakesNothingForFiveSeconds() {
    wire.hold();
    hear(SPEECH, Outbox.MOST_FRAMES + SocketFarEnd.MOST_FRAMES_BEHIND);
    assertThat(end.hasHungUp()).isFalse();
    hear(SPEECH, 1);
    assertThat(end.hasHungUp()).isTrue();
    assertThat(wire.closed).containsExactly(Closing.TOO_SLOW);
  }

  @Test
  void hangsUpOnAPageThatIsAlwaysBehind() {
    wire.hold();
    for (int i = 0; i < 400; i++) {
      hear(SPEECH, 2);
      wire.finishOne();
    }
    assertThat(end.hasHungUp()).isTrue();
  }

  @Test
  void forgivesAPageThatCatchesUp() {
    for (int i = 0; i < 10; i++) {
      wire.hold();
      hear(SPEECH, 100);
      wire.letGo();
      hear(SPEECH, 1);
    }
    assertThat(end.hasHungUp()).isFalse();
  }

  @Test
  void passesKeysOnOneByOneAndTextsHalfASecondApart() {
    end.take('1');
    end.take('2');
    end.take("first");
    end.take("second");
    assertThat(end.press()).contains('1');
    assertThat(end.press()).contains('2');
    assertThat(end.press()).isEmpty();
    assertThat(end.type()).contains("first");
    long waited = IntStream.iterate(0, i -> i + 1).takeWhile(i -> end.type().isEmpty()).count();
    assertThat(waited).isEqualTo(SocketFarEnd.FRAMES_BETWEEN_TEXTS);
  }

  @Test
  void refusesAFloodOfKeys() {
    IntStream.range(0, 1000).forEach(i -> end.take('5'));
    assertThat(end.hasHungUp()).isTrue();
    assertThat(wire.closed).containsExactly(Closing.TOO_MANY);
  }

  @Test
  void refusesWhatIsNoFrame() {
    end.take(ByteBuffer.allocate(318));
    assertThat(end.hasHungUp()).isTrue();
    assertThat(wire.closed).containsExactly(Closing.NOT_A_FRAME);
  }

  private void hear(Pcm frame, int times) {
    for (int i = 0; i < times; i++) {
      end.hear(frame);
    }
  }

  private static Character[] symbols(String text) {
    return text.chars().mapToObj(c -> (char) c).toArray(Character[]::new);
  }

  private static Pcm speech() {
    short[] samples = new short[Pcm.FRAME_SAMPLES];
    Arrays.fill(samples, (short) 4000);
    return Pcm.of(samples);
  }
}
