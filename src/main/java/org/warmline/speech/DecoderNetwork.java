package org.warmline.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

  private static final List<Integer> ONE = List.of(0);

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
    return run(new long[][] {{token}}, ONE, null, null);
  }

  /** One more token after those that {@code last} came from. */
  OrtSession.Result next(int token, OrtSession.Result first, OrtSession.Result last)
      throws OrtException {
    return run(new long[][] {{token}}, ONE, first, last);
  }

  /**
   * Several continuations of the first step at once, a row each, all of one length. The sound is
   * there only once: the network spreads it over the rows by itself.
   */
  OrtSession.Result side(long[][] rows, OrtSession.Result first) throws OrtException {
    return run(rows, Collections.nCopies(rows.length, 0), first, first);
  }

  /**
   * One more token for each of several paths.
   *
   * @param parents for each path, the row of {@code last} that it goes on from
   */
  OrtSession.Result branch(
      long[][] rows, List<Integer> parents, OrtSession.Result first, OrtSession.Result last)
      throws OrtException {
    return run(rows, parents, first, last);
  }

  private OrtSession.Result run(
      long[][] rows,
      List<Integer> parents,
      OrtSession.@Nullable Result first,
      OrtSession.@Nullable Result last)
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
          inputs.put(
              past(layer, part),
              last == null ? nothing(own) : picked(own, present(last, layer, part), parents));
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

  private OnnxTensor picked(List<OnnxTensor> own, OnnxTensor all, List<Integer> rows)
      throws OrtException {
    long[] shape = all.getInfo().getShape();
    if (shape[0] == 1 && rows.size() == 1) {
      return all;
    }
    FloatBuffer values = all.getFloatBuffer();
    int size = values.remaining() / (int) shape[0];
    FloatBuffer taken = FloatBuffer.allocate(size * rows.size());
    for (int row : rows) {
      taken.put(values.slice(row * size, size));
    }
    shape[0] = rows.size();
    return kept(own, OnnxTensor.createTensor(environment, taken.flip(), shape));
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
