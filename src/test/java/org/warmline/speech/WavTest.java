package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmline.call.Pcm;

class WavTest {
  private static final String TAGGED = "000000001000800000aa00389b71";

  @TempDir Path folder;

  @Test
  void givesBackWhatItWrote() throws IOException {
    Pcm sound = Sounds.whiteNoise(100, 5000, 1);
    Path file = folder.resolve("new/folder/a.wav");
    Wav.write(file, sound);
    assertThat(Wav.read(file).toArray()).isEqualTo(sound.toArray());
    try (var files = Files.list(file.getParent())) {
      assertThat(files).as("no draft is left").containsExactly(file);
    }
  }

  @ParameterizedTest
  @CsvSource({"8000", "16000", "22050", "24000", "44100", "48000"})
  void keepsATelephoneToneAtEveryRate(int rate) throws IOException {
    for (int channels = 1; channels <= 2; channels++) {
      Pcm heard = Wav.parse(pcm16(rate, channels, 1000, 0.5), "tone.wav");
      assertThat(heard.millis()).isBetween(999, 1001);
      assertThat(power(heard, 1000)).isBetween(0.97, 1.001);
      assertThat(heard.rms()).isBetween(11_400.0, 11_700.0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16000, 22050, 24000, 44100, 48000})
  void letsNothingAboveTheTelephoneBandFoldBack(int rate) throws IOException {
    double hertz = Math.min(6000, rate * 0.45);
    Pcm heard = Wav.parse(pcm16(rate, 1, hertz, 0.5), "high.wav");
    assertThat(heard.slice(400, heard.length() - 800).rms()).isLessThan(2);
  }

  @Test
  void readsBothCompanders() throws IOException {
    byte[] muLaw = {(byte) 0xff, 0x7f, (byte) 0x80, 0x00, (byte) 0xf0};
    assertThat(Wav.parse(wav(7, 1, 8000, 8, muLaw), "mu.wav").toArray())
        .containsExactly(0, 0, 32124, -32124, 120);
    byte[] aLaw = {(byte) 0xd5, 0x55, (byte) 0xaa, 0x2a};
    assertThat(Wav.parse(wav(6, 1, 8000, 8, aLaw), "a.wav").toArray())
        .containsExactly(8, -8, 32256, -32256);
  }

  @Test
  void saysWhatIsWrongAndHowToMendIt() {
    assertRefused(wav(3, 1, 8000, 32, new byte[8]), "floating point of 32 bits", "convert it to");
    assertRefused(wav(1, 1, 8000, 24, new byte[6]), "PCM of 24 bits", "convert");
    assertRefused(wav(2, 1, 8000, 4, new byte[6]), "coding 2 with 4 bits", "convert");
    assertRefused(wav(1, 6, 8000, 16, new byte[12]), "6 channels", "mono or stereo");
    assertRefused(wav(1, 1, 11025, 16, new byte[2]), "11025", "8000, 16000");
    assertRefused("ID3 an mp3 file".getBytes(StandardCharsets.UTF_8), "not a WAV", "convert");
    assertRefused(new byte[0], "not a WAV", "convert");
    byte[] whole = Wav.bytes(Sounds.tone(20, 100, 440));
    assertRefused(Arrays.copyOf(whole, whole.length - 7), "cut off", "313", "record it again");
    assertRefused(Arrays.copyOf(whole, 40), "holds no sound", "record it again");
    assertRefused(Arrays.copyOf(whole, 20), "cut off", "fmt");
    assertThatThrownBy(() -> Wav.read(folder.resolve("none.wav")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none.wav");
    assertThatThrownBy(() -> Wav.read(folder)).isInstanceOf(WavException.class);
    assertThatThrownBy(() -> Wav.read(Files.createFile(folder.resolve("empty.wav"))))
        .isInstanceOf(WavException.class)
        .hasMessageContaining("not a WAV file");
  }

  @Test
  void soundMayBeEmptyButNotForgottenByItsHeader() throws IOException {
    byte[] empty = wav(1, 1, 44100, 16, new byte[0]);
    assertThat(Wav.parse(empty, "empty.wav")).extracting(Pcm::length).isEqualTo(0);
    assertThat(Wav.parse(with(empty, "LIST", new byte[4]), "x.wav").length()).isZero();
    assertThat(Wav.parse(wav(1, 2, 48000, 16, new byte[4]), "one.wav").length()).isEqualTo(1);
    byte[] stopped = with(empty, "\1\2\3\4", new byte[400]);
    assertRefused(stopped, "never finished", "record it again");
  }

  @Test
  void passesOverChunksItHasNoUseFor() throws IOException {
    byte[] plain = wav(7, 1, 8000, 8, new byte[] {0x7f, 0x00});
    byte[] note = with(new byte[0], "LIST", new byte[] {1, 2, 3, 0});
    note[4] = 3;
    byte[] odd = new byte[plain.length + note.length];
    System.arraycopy(plain, 0, odd, 0, 12);
    System.arraycopy(note, 0, odd, 12, note.length);
    System.arraycopy(plain, 12, odd, 12 + note.length, plain.length - 12);
    assertThat(Wav.parse(odd, "odd.wav").toArray()).containsExactly(0, -32124);
  }

  @Test
  void readsTheExtensibleHeaderByTheCodingItNames() throws IOException {
    byte[] muLaw = {0x7f, 0x00};
    assertThat(Wav.parse(extensible(7, 8, TAGGED, muLaw), "x.wav").toArray())
        .containsExactly(0, -32124);
    assertRefused(extensible(3, 32, TAGGED, new byte[4]), "floating point");
    assertRefused(extensible(1, 16, "0".repeat(28), new byte[4]), "coding 65534");
  }

  @ParameterizedTest
  @ValueSource(ints = {16000, 22050, 44100, 48000})
  void blocksLeaveNoSeam(int rate) throws IOException {
    int seconds = 3;
    Random random = new Random(rate);
    float[] values = new float[rate * seconds];
    ByteBuffer data = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) (4000 * random.nextGaussian());
      data.putShort((short) values[i]);
    }
    Pcm atOnce = Samples.toPcm(new Resampler(rate, 8000).apply(values));
    assertThat(Wav.parse(wav(1, 1, rate, 16, data.array()), "noise.wav").toArray())
        .isEqualTo(atOnce.toArray());
  }

  /** Claims of many gigabytes, in files that hold little and in one that is as long as it says. */
  @Test
  void whatAHeaderClaimsCostsNoMemory() throws IOException {
    for (int claim : new int[] {-1, -2, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      byte[] small = wav(1, 1, 8000, 16, new byte[64]);
      ByteBuffer.wrap(small).order(ByteOrder.LITTLE_ENDIAN).putInt(40, claim);
      assertRefused(small, "cut off", Long.toString(claim & 0xffffffffL));
      ByteBuffer.wrap(small).order(ByteOrder.LITTLE_ENDIAN).putInt(16, claim);
      assertRefused(small, "cut off", "fmt");
    }
    byte[] header = wav(7, 1, 8000, 8, new byte[0]);
    ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -96);
    Path sparse = folder.resolve("sparse.wav");
    try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
      file.write(header);
      file.setLength(5L << 30);
    }
    assertThatThrownBy(() -> Wav.read(sparse))
        .isInstanceOf(WavException.class)
        .hasMessageContaining("longer than an hour");
  }

  @Test
  void neverFailsOtherwiseThanSaid() throws IOException {
    Random random = new Random(20_261_122);
    List<byte[]> goods =
        List.of(
            Wav.bytes(Sounds.tone(20, 100, 440)),
            wav(6, 2, 44100, 8, new byte[300]),
            extensible(1, 16, TAGGED, new byte[200]),
            with(wav(7, 1, 48000, 8, new byte[300]), "LIST", new byte[30]));
    int read = 0;
    for (int round = 0; round < 40_000; round++) {
      byte[] good = goods.get(round % goods.size());
      byte[] bytes = Arrays.copyOf(good, random.nextInt(good.length + 20));
      for (int change = random.nextInt(6); change > 0 && bytes.length > 0; change--) {
        bytes[random.nextInt(Math.min(bytes.length, 60))] = (byte) random.nextInt();
      }
      try {
        Wav.parse(bytes, "fuzz");
        read++;
      } catch (WavException e) {
        assertThat(e).hasMessageStartingWith("fuzz: ");
      }
    }
    assertThat(read).as("some of them stay readable").isPositive();
  }

  private static void assertRefused(byte[] bytes, String... parts) {
    assertThatThrownBy(() -> Wav.parse(bytes, "x.wav"))
        .isInstanceOf(WavException.class)
        .hasMessageStartingWith("x.wav: ")
        .hasMessageContainingAll(parts);
  }

  private static byte[] with(byte[] wav, String tag, byte[] body) {
    return ByteBuffer.allocate(wav.length + 8 + body.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(wav)
        .put(tag.getBytes(StandardCharsets.ISO_8859_1))
        .putInt(tag.startsWith("LIST") ? body.length : -1)
        .put(body)
        .array();
  }

  private static byte[] extensible(int coding, int bits, String rest, byte[] data) {
    ByteBuffer out = ByteBuffer.allocate(68 + data.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(60 + data.length);
    out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(40);
    out.putShort((short) 0xfffe).putShort((short) 1).putInt(8000);
    out.putInt(8000 * bits / 8).putShort((short) (bits / 8)).putShort((short) bits);
    out.putShort((short) 22).putShort((short) bits).putInt(0).putShort((short) coding);
    out.put(HexFormat.of().parseHex(rest));
    out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data.length).put(data);
    return out.array();
  }

  /** The share of a sound's power that lies at one frequency. */
  private static double power(Pcm sound, double hertz) {
    double cos = 0;
    double sin = 0;
    for (int i = 0; i < sound.length(); i++) {
      double angle = 2 * Math.PI * hertz * i / Pcm.SAMPLES_PER_SECOND;
      cos += sound.at(i) * Math.cos(angle);
      sin += sound.at(i) * Math.sin(angle);
    }
    double rms = sound.rms();
    return 2 * (cos * cos + sin * sin) / ((double) sound.length() * sound.length() * rms * rms);
  }

  private static byte[] pcm16(int rate, int channels, double hertz, double amplitude) {
    ByteBuffer data = ByteBuffer.allocate(rate * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < rate; i++) {
      short value = (short) (32_767 * amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
      for (int channel = 0; channel < channels; channel++) {
        data.putShort(value);
      }
    }
    return wav(1, channels, rate, 16, data.array());
  }

  private static byte[] wav(int coding, int channels, int rate, int bits, byte[] data) {
    ByteBuffer out = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data.length);
    out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    out.putShort((short) coding).putShort((short) channels).putInt(rate);
    out.putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8));
    out.putShort((short) bits);
    out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data.length).put(data);
    return out.array();
  }
}
