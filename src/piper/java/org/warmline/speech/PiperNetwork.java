package org.warmline.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * A Piper voice's network, from phonemes to sound, on one thread a rendering. The same phonemes
 * sound a little different each time. May be shared between threads, which render at once.
 */
final class PiperNetwork implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final Scales scales;
  private final long speaker;

  /** How much a voice varies in sound and in pace, and how long its phonemes are. */
  private record Scales(float noise, float length, float noiseWidth) {
    private static final double NOISE = 0.667;
    private static final double NOISE_WIDTH = 0.8;

    static Scales of(JsonNode inference) {
      return new Scales(
          (float) inference.path("noise_scale").asDouble(NOISE),
          (float) inference.path("length_scale").asDouble(1),
          (float) inference.path("noise_w").asDouble(NOISE_WIDTH));
    }
  }

  private PiperNetwork(OrtSession session, Scales scales, long speaker) {
    this.session = session;
    this.scales = scales;
    this.speaker = speaker;
  }

  static PiperNetwork open(PiperModel model, JsonNode described) {
    return new PiperNetwork(
        Onnx.open(model.file()), Scales.of(described.path("inference")), model.speaker().orElse(0));
  }

  /** The sound at the network's own rate and on its own scale. */
  float[] speak(long[] phonemes, double rate) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    float[] scaled = {scales.noise(), (float) (scales.length() / rate), scales.noiseWidth()};
    try {
      inputs.put("input", numbers(phonemes, 1, phonemes.length));
      inputs.put("input_lengths", numbers(new long[] {phonemes.length}, 1));
      inputs.put("scales", OnnxTensor.createTensor(environment, scaled));
      if (session.getInputNames().contains("sid")) {
        inputs.put("sid", numbers(new long[] {speaker}, 1));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        FloatBuffer sound = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] values = new float[sound.remaining()];
        sound.get(values);
        return values;
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor numbers(long[] values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new SpeechException("A voice's network cannot be closed", e);
    }
  }
}
