package org.warmline.speech;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a WAV file keeps its samples.
 *
 * @param coding the tag of the format chunk
 * @param channels 1 or 2
 * @param rate samples a second and channel
 */
record WavFormat(Coding coding, int channels, int rate) {
  private static final Set<Integer> RATES = Set.of(8000, 16000, 22050, 24000, 44100, 48000);
  private static final int EXTENSIBLE = 0xfffe;
  private static final int EXTENSIBLE_BYTES = 40;
  private static final int EXTENSIBLE_CODING_AT = 24;

  /** What follows the coding's own tag in the identifier of every coding that has a tag. */
  private static final ByteBuffer TAGGED =
      ByteBuffer.wrap(HexFormat.of().parseHex("000000001000800000aa00389b71"));

  enum Coding {
    PCM_16(1, 16),
    A_LAW(6, 8),
    MU_LAW(7, 8);

    private final int tag;
    private final int bits;

    Coding(int tag, int bits) {
      this.tag = tag;
      this.bits = bits;
    }
  }

  /** Reads the body of a {@code fmt } chunk, little endian. */
  static WavFormat parse(ByteBuffer chunk, String name) throws WavException {
    if (chunk.remaining() < 16) {
      throw new WavException(
          "%s: its format chunk holds %d of 16 bytes; the file is damaged, record it again"
              .formatted(name, chunk.remaining()));
    }
    int at = chunk.position();
    int tag = chunk.getShort(at) & 0xffff;
    if (tag == EXTENSIBLE
        && chunk.remaining() >= EXTENSIBLE_BYTES
        && chunk.slice(at + EXTENSIBLE_CODING_AT + 2, TAGGED.remaining()).equals(TAGGED)) {
      tag = chunk.getShort(at + EXTENSIBLE_CODING_AT) & 0xffff;
    }
    int channels = chunk.getShort(at + 2) & 0xffff;
    int rate = chunk.getInt(at + 4);
    int bits = chunk.getShort(at + 14) & 0xffff;
    for (Coding coding : Coding.values()) {
      if (coding.tag == tag && coding.bits == bits) {
        return new WavFormat(coding, channels, rate).checked(name);
      }
    }
    throw new WavException(
        "%s: %s cannot be read; convert it to 16-bit PCM, mu-law or A-law"
            .formatted(name, described(tag, bits)));
  }

  private static String described(int tag, int bits) {
    return switch (tag) {
      case 1 -> "PCM of %d bits".formatted(bits);
      case 3 -> "floating point of %d bits".formatted(bits);
      default -> "sound of coding %d with %d bits".formatted(tag, bits);
    };
  }

  private WavFormat checked(String name) throws WavException {
    if (channels != 1 && channels != 2) {
      throw new WavException(
          "%s: has %d channels; convert it to mono or stereo".formatted(name, channels));
    }
    if (!RATES.contains(rate)) {
      throw new WavException(
          "%s: has %d samples a second; convert it to one of %s"
              .formatted(
                  name,
                  rate,
                  RATES.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "))));
    }
    return this;
  }

  /** Bytes of one sample of all channels. */
  int frameBytes() {
    return channels * coding.bits / 8;
  }

  /** All channels mixed to one, 16-bit scale. */
  float[] decode(ByteBuffer data) {
    float[] mono = new float[data.remaining() / frameBytes()];
    for (int i = 0; i < mono.length; i++) {
      float sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += sample(data);
      }
      mono[i] = sum / channels;
    }
    return mono;
  }

  private short sample(ByteBuffer data) {
    return switch (coding) {
      case PCM_16 -> data.getShort();
      case A_LAW -> G711.fromALaw(data.get());
      case MU_LAW -> G711.fromMuLaw(data.get());
    };
  }
}
