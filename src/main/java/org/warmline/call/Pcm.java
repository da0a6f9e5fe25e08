package org.warmline.call;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * A stretch of telephone sound: 8 kHz, 16-bit, mono PCM, of any length. The line's frames are
 * stretches of {@link #FRAME_SAMPLES}. Immutable and safe to share between threads; {@link #slice}
 * is a view that copies nothing.
 */
public final class Pcm {
  public static final int SAMPLES_PER_SECOND = 8000;
  public static final int SAMPLES_PER_MILLI = SAMPLES_PER_SECOND / 1000;
  public static final int FRAME_MILLIS = 20;
  public static final int FRAME_SAMPLES = FRAME_MILLIS * SAMPLES_PER_MILLI;
  public static final Pcm EMPTY = new Pcm(new short[0], 0, 0);
  public static final Pcm SILENT_FRAME = new Pcm(new short[FRAME_SAMPLES], 0, FRAME_SAMPLES);

  private final short[] samples;
  private final int from;
  private final int length;

  private Pcm(short[] samples, int from, int length) {
    this.samples = samples;
    this.from = from;
    this.length = length;
  }

  /** Copies the samples. */
  public static Pcm of(short[] samples) {
    return new Pcm(samples.clone(), 0, samples.length);
  }

  /** Copies {@code length} samples that begin at {@code from}. */
  public static Pcm of(short[] samples, int from, int length) {
    return new Pcm(Arrays.copyOfRange(samples, from, from + length), 0, length);
  }

  /** So many samples, each given by its index and cut to 16 bits. */
  public static Pcm of(int length, IntUnaryOperator sample) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) sample.applyAsInt(i);
    }
    return new Pcm(samples, 0, length);
  }

  public static Pcm silence(int millis) {
    return new Pcm(new short[millis * SAMPLES_PER_MILLI], 0, millis * SAMPLES_PER_MILLI);
  }

  public static Pcm join(List<Pcm> parts) {
    short[] all = new short[parts.stream().mapToInt(Pcm::length).sum()];
    int at = 0;
    for (Pcm part : parts) {
      part.copyTo(all, at);
      at += part.length;
    }
    return new Pcm(all, 0, all.length);
  }

  /** The number of samples. */
  public int length() {
    return length;
  }

  public int millis() {
    return length / SAMPLES_PER_MILLI;
  }

  public short at(int index) {
    return samples[from + Objects.checkIndex(index, length)];
  }

  public Pcm slice(int fromSample, int count) {
    Objects.checkFromIndexSize(fromSample, count, length);
    return new Pcm(samples, from + fromSample, count);
  }

  public void copyTo(short[] target, int at) {
    System.arraycopy(samples, from, target, at, length);
  }

  public short[] toArray() {
    return Arrays.copyOfRange(samples, from, from + length);
  }

  /** Root mean square of the samples, 0 for an empty stretch; 32767 is full scale. */
  public double rms() {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      double sample = samples[from + i];
      sum += sample * sample;
    }
    return length == 0 ? 0 : Math.sqrt(sum / length);
  }
}
