package org.warmline.telephony.asterisk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

class FrameParserTest {
  private static final UUID ID = new UUID(0x0123456789abcdefL, 0x1122334455667788L);

  @Test
  void readsIdSoundKeysAndEnd() {
    FrameParser parser = new FrameParser();
    assertThat(feed(parser, AsteriskSide.idFrame(ID))).containsExactly(new Received.Id(ID));
    List<Received> sound = feed(parser, AsteriskSide.soundFrame(ramp(160, 1)));
    assertThat(samples(sound)).isEqualTo(ramp(160, 1).toArray());
    assertThat(feed(parser, 3, 0, 1, '7')).containsExactly(new Received.Key('7'));
    assertThat(feed(parser, 3, 0, 1, '#')).containsExactly(new Received.Key('#'));
    assertThat(feed(parser, 0, 0, 0)).containsExactly(new Received.End());
    assertThat(feed(parser, AsteriskSide.soundFrame(ramp(160, 1)))).isEmpty();
  }

  @Test
  void cutsSoundOfAnyLengthIntoFramesAnew() {
    FrameParser parser = identified();
    assertThat(feed(parser, AsteriskSide.soundFrame(ramp(100, 1)))).isEmpty();
    List<Received> found = feed(parser, AsteriskSide.soundFrame(ramp(250, 101)));
    assertThat(found).hasSize(2);
    assertThat(samples(found)).isEqualTo(ramp(320, 1).toArray());
    assertThat(feed(parser, AsteriskSide.soundFrame(Pcm.EMPTY))).isEmpty();
    assertThat(samples(feed(parser, AsteriskSide.soundFrame(ramp(130, 351)))))
        .isEqualTo(ramp(160, 321).toArray());
  }

  @Test
  void dropsAnOddByteAndStaysInStep() {
    FrameParser parser = identified();
    byte[] odd = new byte[3 + 321];
    odd[0] = Kinds.SOUND;
    odd[1] = 1;
    odd[2] = 0x41;
    odd[323] = 99;
    assertThat(feed(parser, odd)).hasSize(1);
    assertThat(samples(feed(parser, AsteriskSide.soundFrame(ramp(160, 5)))))
        .isEqualTo(ramp(160, 5).toArray());
  }

  @Test
  void anythingButTheIdFirstIsBroken() {
    for (int kind = 0; kind < 256; kind++) {
      if (kind != Kinds.ID) {
        assertThat(feed(new FrameParser(), kind, 0xff, 0xff))
            .containsExactly(new Received.Broken());
      }
    }
    assertThat(feed(new FrameParser(), 1, 0, 15)).containsExactly(new Received.Broken());
    assertThat(feed(new FrameParser(), 1, 0, 17)).containsExactly(new Received.Broken());
  }

  @Test
  void skipsWhatItDoesNotKnowAndRefusesWhatItCanNotUse() {
    FrameParser parser = identified();
    byte[] unknown = new byte[3 + 0xffff];
    unknown[0] = 0x7f;
    unknown[1] = -1;
    unknown[2] = -1;
    assertThat(feed(parser, unknown)).isEmpty();
    assertThat(feed(parser, 3, 0, 1, 'A')).isEmpty();
    assertThat(feed(parser, 3, 0, 1, '*')).containsExactly(new Received.Key('*'));
    assertThat(feed(identified(), Kinds.ERROR, 0, 1)).containsExactly(new Received.Broken());
    assertThat(feed(identified(), 0x12, 2, 0x80)).containsExactly(new Received.Broken());
    assertThat(feed(identified(), 0, 0, 1)).containsExactly(new Received.Broken());
    assertThat(feed(identified(), 3, 0, 2)).containsExactly(new Received.Broken());
    assertThat(feed(identified(), AsteriskSide.idFrame(ID))).containsExactly(new Received.Broken());
  }

  @Test
  void anySplitOfTheBytesGivesTheSame() {
    Random random = new Random(20261122);
    for (int round = 0; round < 200; round++) {
      byte[] stream = stream(random);
      List<String> whole = words(feed(new FrameParser(), stream));
      FrameParser parser = new FrameParser();
      List<String> pieces = new ArrayList<>();
      int at = 0;
      while (at < stream.length) {
        int next = Math.min(stream.length, at + 1 + random.nextInt(round % 2 == 0 ? 7 : 900));
        pieces.addAll(words(feed(parser, Arrays.copyOfRange(stream, at, next))));
        at = next;
      }
      assertThat(pieces).isEqualTo(whole);
      assertThat(whole).isNotEmpty();
    }
  }

  @Test
  void randomBytesNeverThrowAndAreTakenWhole() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = new byte[random.nextInt(2000)];
      random.nextBytes(bytes);
      FrameParser parser = round % 2 == 0 ? new FrameParser() : identified();
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      List<Received> found = parser.feed(buffer);
      assertThat(buffer.hasRemaining()).isFalse();
      assertThat(found.size()).isLessThanOrEqualTo(bytes.length);
    }
  }

  private static byte[] stream(Random random) {
    ByteBuffer all = ByteBuffer.allocate(60_000);
    all.put(AsteriskSide.idFrame(new UUID(random.nextLong(), random.nextLong())));
    for (int frame = 0; frame < 30; frame++) {
      switch (random.nextInt(4)) {
        case 0 -> all.put(new byte[] {3, 0, 1, (byte) ('0' + random.nextInt(10))});
        case 1 -> {
          byte[] skipped = new byte[random.nextInt(300)];
          random.nextBytes(skipped);
          all.put((byte) 0x20).putShort((short) skipped.length).put(skipped);
        }
        default -> all.put(AsteriskSide.soundFrame(ramp(random.nextInt(700), frame)));
      }
    }
    return Arrays.copyOf(all.array(), all.position());
  }

  private static List<String> words(List<Received> found) {
    return found.stream()
        .map(
            one ->
                one instanceof Received.Sound sound
                    ? Arrays.toString(sound.frame().toArray())
                    : one.toString())
        .toList();
  }

  private static FrameParser identified() {
    FrameParser parser = new FrameParser();
    feed(parser, AsteriskSide.idFrame(ID));
    return parser;
  }

  private static List<Received> feed(FrameParser parser, byte... bytes) {
    return parser.feed(ByteBuffer.wrap(bytes));
  }

  private static List<Received> feed(FrameParser parser, int... bytes) {
    byte[] all = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      all[i] = (byte) bytes[i];
    }
    return feed(parser, all);
  }

  private static short[] samples(List<Received> found) {
    return Pcm.join(found.stream().map(one -> ((Received.Sound) one).frame()).toList()).toArray();
  }

  private static Pcm ramp(int samples, int from) {
    short[] sound = new short[samples];
    for (int i = 0; i < samples; i++) {
      sound[i] = (short) (i + from);
    }
    return Pcm.of(sound);
  }
}
