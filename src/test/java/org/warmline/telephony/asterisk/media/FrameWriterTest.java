package org.warmline.telephony.asterisk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

class FrameWriterTest {
  private final List<byte[]> writes = new ArrayList<>();

  @Test
  void headerAndSoundGoInOneWrite() throws IOException {
    FrameWriter writer = new FrameWriter(new Recording(1000));
    Pcm sound = Pcm.of(new short[] {1, -2, 32767, -32768}).slice(0, 4);
    Pcm frame = Pcm.join(List.of(sound, Pcm.silence(20).slice(0, 156)));
    assertThat(writer.sound(frame)).isTrue();
    assertThat(writer.sound(frame)).isTrue();
    assertThat(writes).hasSize(2).allSatisfy(write -> assertThat(write).hasSize(323));
    assertThat(writes.get(0)).startsWith(0x10, 1, 0x40, 1, 0, 0xfe, 0xff, 0xff, 0x7f, 0, 0x80);
    assertThat(writer.end()).isTrue();
    assertThat(writes.get(2)).containsExactly(0, 0, 0);
  }

  @Test
  void tellsWhenNotAllIsTaken() throws IOException {
    assertThat(new FrameWriter(new Recording(322)).sound(Pcm.SILENT_FRAME)).isFalse();
    assertThat(new FrameWriter(new Recording(0)).end()).isFalse();
    assertThat(writes).hasSize(2);
  }

  private final class Recording implements WritableByteChannel {
    private final int most;

    Recording(int most) {
      this.most = most;
    }

    @Override
    public int write(ByteBuffer from) {
      byte[] taken = new byte[Math.min(most, from.remaining())];
      from.get(taken);
      writes.add(taken);
      return taken.length;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
