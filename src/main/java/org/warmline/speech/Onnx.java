package org.warmline.speech;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens neural networks for many calls on few cores: one thread a run and no spinning, so that the
 * pool of workers alone decides how many cores are used; no arena, so that one long utterance does
 * not keep its memory for ever.
 */
final class Onnx {
  private Onnx() {}

  static OrtSession open(Path model) {
    if (!Files.isRegularFile(model)) {
      throw new SpeechException(model + " is not there: run models/fetch");
    }
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.setCPUArenaAllocator(false);
      if (model.toString().endsWith(".ort")) {
        options.addConfigEntry("session.load_model_format", "ORT");
      }
      return OrtEnvironment.getEnvironment().createSession(model.toString(), options);
    } catch (OrtException e) {
      throw new SpeechException(
          model + " cannot be loaded; delete it and run models/fetch: " + e.getMessage(), e);
    }
  }
}
