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

  /** What all silence that is no longer than a second is a view of. */
  private static final short[] SILENCE = new short[SAMPLES_PER_SECOND];

  public static final Pcm SILENT_FRAME = new Pcm(SILENCE, 0, FRAME_SAMPLES);

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
    int length = millis * SAMPLES_PER_MILLI;
    return new Pcm(length <= SILENCE.length ? SILENCE : new short[length], 0, length);
  }

  /** What was written there, which must not be written to any more. */
  static Pcm view(short[] samples, int from, int length) {
    return new Pcm(samples, from, length);
  }

  public static Pcm join(List<Pcm> parts) {
    int length = 0;
    for (Pcm part : parts) {
      length += part.length;
    }
    short[] all = new short[length];
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
    return count == length ? this : new Pcm(samples, from + fromSample, count);
  }

  /** This and then that: a view where both lie side by side in the same sound, else a copy. */
  public Pcm followedBy(Pcm next) {
    int both = length + next.length;
    if (samples == next.samples && from + length == next.from) {
      return new Pcm(samples, from, both);
    }
    boolean silent = samples == SILENCE && next.samples == SILENCE;
    return silent && both <= SILENCE.length ? new Pcm(SILENCE, 0, both) : join(List.of(this, next));
  }

  public void copyTo(short[] target, int at) {
    System.arraycopy(samples, from, target, at, length);
  }

  public short[] toArray() {
    return Arrays.copyOfRange(samples, from, from + length);
  }

  /** Root mean square of the samples, 0 for an empty stretch; 32767 is full scale. */
  public double rms() {
    long sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += samples[i] * samples[i];
    }
    return length == 0 ? 0 : Math.sqrt((double) sum / length);
  }
}
