package org.warmline.telephony.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

class OutboxTest {
  private final HeldWire wire = new HeldWire();
  private final Outbox outbox = new Outbox(wire);

  @Test
  void hasOneMessageUnderWayAndSendsTextBeforeSound() {
    wire.hold();
    sound(2);
    outbox.text("first", false);
    outbox.text("second", false);
    assertThat(wire.frames).hasSize(1);
    assertThat(wire.texts).isEmpty();
    wire.letGo();
    assertThat(wire.texts).containsExactly("first", "second");
    assertThat(wire.frames).hasSize(2);
    assertThat(wire.mostUnderWay).isEqualTo(1);
  }

  @Test
  void holdsAtMostHalfASecondOfSound() {
    wire.hold();
    sound(1000);
    assertThat(outbox.unsentFrames()).isEqualTo(Outbox.MOST_FRAMES);
  }

  @Test
  void dropsTheOldestPartialsBeforeAnythingElse() {
    wire.hold();
    sound(1);
    outbox.text("state", false);
    IntStream.range(0, 300).forEach(i -> outbox.text("partial " + i, true));
    outbox.text("line", false);
    assertThat(outbox.unsentTexts()).isEqualTo(Outbox.MOST_TEXTS);
    wire.letGo();
    assertThat(wire.texts).startsWith("state", "partial 202").endsWith("partial 299", "line");
  }

  @Test
  void isBoundedWithoutPartialsToo() {
    wire.hold();
    IntStream.range(0, 300).forEach(i -> outbox.text("line " + i, false));
    assertThat(outbox.unsentTexts()).isEqualTo(Outbox.MOST_TEXTS);
  }

  @Test
  void closesOnceAllHasBeenSentAndTakesNothingAfterThat() {
    wire.hold();
    sound(3);
    outbox.closeWhenSent(Closing.HUNG_UP);
    outbox.text("too late", false);
    assertThat(wire.closed).isEmpty();
    wire.letGo();
    assertThat(wire.frames).hasSize(3);
    assertThat(wire.texts).isEmpty();
    assertThat(wire.closed).containsExactly(Closing.HUNG_UP);
    outbox.closeWhenSent(Closing.FAILED);
    outbox.closeNow(Closing.FAILED);
    assertThat(wire.closed).hasSize(1);
  }

  @Test
  void goesThroughALongQueueWithoutGrowingTheStack() {
    wire.hold();
    for (int i = 0; i < Outbox.MOST_TEXTS; i++) {
      outbox.text("line", false);
    }
    wire.letGo();
    assertThat(outbox.unsentTexts()).isZero();
  }

  private void sound(int frames) {
    for (int i = 0; i < frames; i++) {
      outbox.sound(Frames.toBytes(Pcm.SILENT_FRAME));
    }
  }
}
