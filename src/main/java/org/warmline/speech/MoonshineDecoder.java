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
 * One utterance's walk through Moonshine's decoder, the likeliest token at a time. What each step
 * learned stays in tensors that the next step takes over: the keys and values of the sound from the
 * first step, those of the words from the last. Used by one thread, for one utterance.
 */
final class MoonshineDecoder implements AutoCloseable {
  private static final int BEGIN = 1;
  private static final int END = 2;
  private static final int LAYERS = 6;
  private static final long[] NO_PAST = {1, 8, 1, 36};
  private static final List<String> PARTS =
      List.of("decoder.key", "decoder.value", "encoder.key", "encoder.value");

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final OnnxTensor sound;
  private final OnnxTensor soundMask;
  private OrtSession.@Nullable Result first;
  private OrtSession.@Nullable Result last;

  MoonshineDecoder(OrtSession session, OnnxTensor sound, OnnxTensor soundMask) {
    this.session = session;
    this.sound = sound;
    this.soundMask = soundMask;
  }

  Decoding decode(int maxTokens) throws OrtException {
    List<Integer> tokens = new ArrayList<>();
    double total = 0;
    int token = BEGIN;
    while (tokens.size() < maxTokens) {
      float[] logits = step(token);
      token = likeliest(logits);
      total += logits[token] - logSum(logits, logits[token]);
      if (token == END) {
        return new Decoding(tokens, total / (tokens.size() + 1), true);
      }
      tokens.add(token);
      if (Repetition.loopedPhrase(tokens) > 0) {
        break;
      }
    }
    return new Decoding(Repetition.withoutLoop(tokens), total / Math.max(1, tokens.size()), false);
  }

  private float[] step(int token) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    List<OnnxTensor> own = new ArrayList<>();
    try {
      own.add(
          OnnxTensor.createTensor(
              environment, LongBuffer.wrap(new long[] {token}), new long[] {1, 1}));
      inputs.put("input_ids", own.getFirst());
      own.add(OnnxTensor.createTensor(environment, new boolean[] {last != null}));
      inputs.put("use_cache_branch", own.getLast());
      inputs.put("encoder_hidden_states", sound);
      inputs.put("encoder_attention_mask", soundMask);
      putPast(inputs, own);
      OrtSession.Result result = session.run(inputs);
      keep(result);
      FloatBuffer logits = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] values = new float[logits.remaining()];
      logits.get(values);
      return values;
    } finally {
      own.forEach(OnnxTensor::close);
    }
  }

  private void putPast(Map<String, OnnxTensor> inputs, List<OnnxTensor> own) throws OrtException {
    for (int layer = 0; layer < LAYERS; layer++) {
      for (String part : PARTS) {
        OrtSession.Result source = part.startsWith("encoder") ? first : last;
        if (source == null) {
          own.add(OnnxTensor.createTensor(environment, FloatBuffer.allocate(8 * 36), NO_PAST));
        }
        inputs.put(
            "past_key_values." + layer + "." + part,
            source == null
                ? own.getLast()
                : (OnnxTensor) source.get("present." + layer + "." + part).orElseThrow());
      }
    }
  }

  private void keep(OrtSession.Result result) {
    if (last != null && last != first) {
      last.close();
    }
    last = result;
    if (first == null) {
      first = result;
    }
  }

  private static int likeliest(float[] logits) {
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      if (logits[i] > logits[best]) {
        best = i;
      }
    }
    return best;
  }

  private static double logSum(float[] logits, float highest) {
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - highest);
    }
    return highest + Math.log(sum);
  }

  @Override
  public void close() {
    if (last != null && last != first) {
      last.close();
    }
    if (first != null) {
      first.close();
    }
  }

  /** A mask that hides nothing of so many samples. */
  static OnnxTensor mask(int samples) throws OrtException {
    long[] ones = new long[samples];
    Arrays.fill(ones, 1);
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), LongBuffer.wrap(ones), new long[] {1, samples});
  }
}
