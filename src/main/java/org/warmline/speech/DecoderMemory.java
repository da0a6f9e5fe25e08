package org.warmline.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one thread's decoding writes to, outside the Java heap: made once, grown when needed, used
 * for every utterance that the thread reads. What lies in it belongs to one utterance at a time.
 * Used by one thread.
 */
final class DecoderMemory {
  static final int VOCABULARY = 32_768;

  private static final ThreadLocal<DecoderMemory> OF_THREAD =
      ThreadLocal.withInitial(DecoderMemory::new);

  private final FloatBuffer atFirst = floats(VOCABULARY);
  private FloatBuffer logits = floats(VOCABULARY);
  private FloatBuffer sound = floats(0);
  private LongBuffer ones = longs(0);

  /** The first step's keys and values, those of the steps after it by turns, and picked rows. */
  private final Bank first = new Bank();

  private final Bank even = new Bank();
  private final Bank odd = new Bank();
  private final Bank picked = new Bank();

  /** Keys and values of the words so far, a buffer for each of the network's tensors. */
  static final class Bank {
    private final List<FloatBuffer> buffers = new ArrayList<>();

    FloatBuffer buffer(int index, int size) {
      while (buffers.size() <= index) {
        buffers.add(floats(0));
      }
      if (buffers.get(index).capacity() < size) {
        buffers.set(index, floats(Math.max(size, 2 * buffers.get(index).capacity())));
      }
      return buffers.get(index).slice(0, size);
    }
  }

  static DecoderMemory ofThread() {
    return OF_THREAD.get();
  }

  FloatBuffer logitsAtFirst() {
    return atFirst;
  }

  /** Room for what is thought of the token after each of so many places. */
  FloatBuffer logits(int places) {
    if (logits.capacity() < places * VOCABULARY) {
      logits = floats(places * VOCABULARY);
    }
    return logits.slice(0, places * VOCABULARY);
  }

  /** Room for a sound at the network's rate. */
  FloatBuffer sound(int samples) {
    if (sound.capacity() < samples) {
      sound = floats(2 * samples);
    }
    return sound.slice(0, samples);
  }

  /** A mask that hides nothing of so many samples. */
  OnnxTensor mask(int samples) throws OrtException {
    if (ones.capacity() < samples) {
      ones = longs(2 * samples);
      for (int i = 0; i < ones.capacity(); i++) {
        ones.put(i, 1);
      }
    }
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), ones.slice(0, samples), new long[] {1, samples});
  }

  Bank first() {
    return first;
  }

  Bank picked() {
    return picked;
  }

  /** Where to write what is made of what lies in that bank. */
  Bank after(Bank bank) {
    return bank == even ? odd : even;
  }

  private static FloatBuffer floats(int count) {
    return bytes(count * Float.BYTES).asFloatBuffer();
  }

  private static LongBuffer longs(int count) {
    return bytes(count * Long.BYTES).asLongBuffer();
  }

  private static ByteBuffer bytes(int count) {
    return ByteBuffer.allocateDirect(count).order(ByteOrder.nativeOrder());
  }
}
