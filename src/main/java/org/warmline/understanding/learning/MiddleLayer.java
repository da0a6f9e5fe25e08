package org.warmline.understanding.learning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/**
 * What the sentence model holds half way, after the sixth of its twelve layers: nearer to the words
 * themselves than what it gives in the end, so that a wrong word pulls the right ones along less.
 * The model computes it anyway but keeps it to itself; named as an output, it is handed out.
 */
final class MiddleLayer {
  private static final String NAME = "/encoder/layer.5/output/LayerNorm/Add_1_output_0";

  /** Fields of the ONNX format, each a number with the wire type of what has a length. */
  private static final int MODEL_GRAPH = 7 << 3 | 2;

  private static final int GRAPH_OUTPUT = 12 << 3 | 2;
  private static final int OUTPUT_NAME = 1 << 3 | 2;

  private MiddleLayer() {}

  /**
   * The bytes of the model, with one output more. A message in that format that is followed by
   * another is both put together, so nothing of the model has to be read or changed.
   */
  static byte[] addTo(InputStream model) throws IOException {
    byte[] name = NAME.getBytes(StandardCharsets.UTF_8);
    byte[] output = field(MODEL_GRAPH, field(GRAPH_OUTPUT, field(OUTPUT_NAME, name)));
    return new SequenceInputStream(model, new ByteArrayInputStream(output)).readAllBytes();
  }

  private static byte[] field(int tag, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(tag);
    bytes.write(content.length);
    bytes.writeBytes(content);
    return bytes.toByteArray();
  }

  static OnnxTensor of(OrtSession.Result result) {
    return (OnnxTensor)
        result
            .get(NAME)
            .orElseThrow(() -> new IllegalStateException("the sentence model gave no " + NAME));
  }
}
