package org.warmline.speech;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;

/**
 * Tells voice from other sound: Silero VAD 6 at 8 kHz. The loaded network is shared by all lines;
 * what it remembers of one line is a {@link VoiceActivity}.
 */
public final class SileroVad implements AutoCloseable {
  private final OrtSession session;
  private final ThreadLocal<VadNetwork> network;

  private SileroVad(OrtSession session) {
    this.session = session;
    this.network = ThreadLocal.withInitial(() -> new VadNetwork(session));
  }

  /**
   * Loads the network.
   *
   * @param models the folder that {@code models/fetch} fills
   * @throws SpeechException when it is missing or damaged
   */
  public static SileroVad open(Path models) {
    return new SileroVad(Onnx.open(models.resolve("silero").resolve("silero_vad.onnx")));
  }

  VoiceActivity listen() {
    return new VoiceActivity(network::get);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new SpeechException("voice detection cannot be closed", e);
    }
  }
}
