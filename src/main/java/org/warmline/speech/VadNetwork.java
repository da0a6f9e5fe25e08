package org.warmline.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.warmline.call.Pcm;

/**
 * The network's inputs and outputs, made once for a thread and used for every window of every line
 * that the thread listens to: for a window, only the library allocates. Used by one thread.
 */
final class VadNetwork {
  static final int CONTEXT_SAMPLES = 32;
  static final int STATE_VALUES = 256;
  static final int INPUT_SAMPLES = CONTEXT_SAMPLES + VoiceActivity.WINDOW_SAMPLES;

  private final OrtSession session;
  private final FloatBuffer sound = floats(INPUT_SAMPLES);
  private final FloatBuffer before = floats(STATE_VALUES);
  private final FloatBuffer after = floats(STATE_VALUES);
  private final FloatBuffer probability = floats(1);

  /* The library walks through the entries of both for each window; those of Map.of are made then. */
  private final Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
  private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();

  VadNetwork(OrtSession session) {
    this.session = session;
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    LongBuffer rate = bytes(Long.BYTES).asLongBuffer().put(0, Pcm.SAMPLES_PER_SECOND);
    long[] memory = {2, 1, STATE_VALUES / 2};
    try {
      inputs.put(
          "input", OnnxTensor.createTensor(environment, sound, new long[] {1, INPUT_SAMPLES}));
      inputs.put("state", OnnxTensor.createTensor(environment, before, memory));
      inputs.put("sr", OnnxTensor.createTensor(environment, rate, new long[] {}));
      outputs.put("output", OnnxTensor.createTensor(environment, probability, new long[] {1, 1}));
      outputs.put("stateN", OnnxTensor.createTensor(environment, after, memory));
    } catch (OrtException e) {
      throw new SpeechException("voice detection cannot begin: " + e.getMessage(), e);
    }
  }

  /**
   * How likely this is voice.
   *
   * @param input a window with what lay before it
   * @param state what is remembered of the line; is changed
   */
  float probability(float[] input, float[] state) {
    sound.put(0, input);
    before.put(0, state);
    try {
      session.run(inputs, outputs).close();
      after.get(0, state);
      return probability.get(0);
    } catch (OrtException e) {
      throw new SpeechException("voice detection failed: " + e.getMessage(), e);
    }
  }

  private static FloatBuffer floats(int count) {
    return bytes(count * Float.BYTES).asFloatBuffer();
  }

  private static ByteBuffer bytes(int count) {
    return ByteBuffer.allocateDirect(count).order(ByteOrder.nativeOrder());
  }
}
