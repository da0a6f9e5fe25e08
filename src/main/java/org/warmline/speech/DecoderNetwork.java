package org.warmline.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Moonshine's decoder over one encoded sound. Keys and values of the sound and of the words so far
 * go in and come out as tensors; whoever gets a result closes it. Used by one thread.
 */
final class DecoderNetwork {
  private static final int LAYERS = 6;
  private static final int HEADS = 8;
  private static final int HEAD_SIZE = 36;
  private static final List<String> OF_WORDS = List.of("decoder.key", "decoder.value");
  private static final List<String> OF_SOUND = List.of("encoder.key", "encoder.value");

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final OnnxTensor sound;
  private final OnnxTensor soundMask;

  DecoderNetwork(OrtSession session, OnnxTensor sound, OnnxTensor soundMask) {
    this.session = session;
    this.sound = sound;
    this.soundMask = soundMask;
  }

  /** The first step, which also makes the keys and values of the sound. */
  OrtSession.Result begin(int token) throws OrtException {
    return run(new long[][] {{token}}, null, null);
  }

  /** One more token after those that {@code last} came from. */
  OrtSession.Result next(int token, OrtSession.Result first, OrtSession.Result last)
      throws OrtException {
    return run(new long[][] {{token}}, first, last);
  }

  /**
   * Several continuations of the first step at once, a row each, all of one length. The sound is
   * there only once: the network spreads it over the rows by itself.
   */
  OrtSession.Result side(long[][] rows, OrtSession.Result first) throws OrtException {
    return run(rows, first, first);
  }

  private OrtSession.Result run(
      long[][] rows, OrtSession.@Nullable Result first, OrtSession.@Nullable Result last)
      throws OrtException {
    List<OnnxTensor> own = new ArrayList<>();
    try {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      inputs.put("input_ids", kept(own, OnnxTensor.createTensor(environment, rows)));
      inputs.put(
          "use_cache_branch",
          kept(own, OnnxTensor.createTensor(environment, new boolean[] {last != null})));
      inputs.put("encoder_hidden_states", sound);
      inputs.put("encoder_attention_mask", soundMask);
      for (int layer = 0; layer < LAYERS; layer++) {
        for (String part : OF_SOUND) {
          inputs.put(past(layer, part), first == null ? nothing(own) : present(first, layer, part));
        }
        for (String part : OF_WORDS) {
          OnnxTensor words = last == null ? nothing(own) : present(last, layer, part);
          inputs.put(
              past(layer, part), rows.length == 1 ? words : repeated(own, words, rows.length));
        }
      }
      return session.run(inputs);
    } finally {
      own.forEach(OnnxTensor::close);
    }
  }

  private static String past(int layer, String part) {
    return "past_key_values." + layer + "." + part;
  }

  private static OnnxTensor present(OrtSession.Result result, int layer, String part) {
    return (OnnxTensor) result.get("present." + layer + "." + part).orElseThrow();
  }

  private OnnxTensor nothing(List<OnnxTensor> own) throws OrtException {
    FloatBuffer zeros = FloatBuffer.allocate(HEADS * HEAD_SIZE);
    return kept(
        own, OnnxTensor.createTensor(environment, zeros, new long[] {1, HEADS, 1, HEAD_SIZE}));
  }

  private OnnxTensor repeated(List<OnnxTensor> own, OnnxTensor one, int times) throws OrtException {
    FloatBuffer values = one.getFloatBuffer();
    FloatBuffer all = FloatBuffer.allocate(values.remaining() * times);
    for (int i = 0; i < times; i++) {
      all.put(values.duplicate());
    }
    long[] shape = one.getInfo().getShape();
    shape[0] = times;
    return kept(own, OnnxTensor.createTensor(environment, all.flip(), shape));
  }

  private static OnnxTensor kept(List<OnnxTensor> own, OnnxTensor tensor) {
    own.add(tensor);
    return tensor;
  }

  /** A mask that hides nothing of so many samples. */
  static OnnxTensor mask(int samples) throws OrtException {
    long[] ones = new long[samples];
    Arrays.fill(ones, 1);
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), LongBuffer.wrap(ones), new long[] {1, samples});
  }
}
