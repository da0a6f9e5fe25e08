package org.warmline.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import org.warmline.call.Pcm;

/**
 * How likely each window of one line's sound is voice. Remembers what it heard before; used by one
 * thread at a time.
 */
final class VoiceActivity {
  static final int WINDOW_SAMPLES = Endpointer.WINDOW_MILLIS * Pcm.SAMPLES_PER_MILLI;
  private static final int CONTEXT_SAMPLES = 32;
  private static final int STATE_VALUES = 256;
  private static final double SILENT = 0.1;
  private static final int REST_WINDOWS = 500 / Endpointer.WINDOW_MILLIS;

  private final OrtSession session;
  private final float[] input = new float[CONTEXT_SAMPLES + WINDOW_SAMPLES];
  private final float[] state = new float[STATE_VALUES];
  private final float[] atRest = new float[STATE_VALUES];
  private boolean rested;
  private int silentWindows;

  VoiceActivity(OrtSession session) {
    this.session = session;
  }

  /** Takes in the next {@link #WINDOW_SAMPLES}. */
  double probability(Pcm window) {
    System.arraycopy(input, WINDOW_SAMPLES, input, 0, CONTEXT_SAMPLES);
    System.arraycopy(Samples.toUnit(window), 0, input, CONTEXT_SAMPLES, WINDOW_SAMPLES);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor sound =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(input), new long[] {1, input.length});
        OnnxTensor memory =
            OnnxTensor.createTensor(environment, FloatBuffer.wrap(state), new long[] {2, 1, 128});
        OnnxTensor rate =
            OnnxTensor.createTensor(
                environment, LongBuffer.wrap(new long[] {Pcm.SAMPLES_PER_SECOND}), new long[] {});
        OrtSession.Result result =
            session.run(Map.of("input", sound, "state", memory, "sr", rate))) {
      ((OnnxTensor) result.get(1)).getFloatBuffer().get(state);
      return refreshed(((OnnxTensor) result.get(0)).getFloatBuffer().get(0));
    } catch (OrtException e) {
      throw new SpeechException("voice detection failed: " + e.getMessage(), e);
    }
  }

  /**
   * Long silence makes the network slow to believe in voice, and so does an empty memory. So what
   * it remembers after half a second of silence is kept, and put back as long as silence lasts.
   */
  private double refreshed(double probability) {
    silentWindows = probability < SILENT ? silentWindows + 1 : 0;
    if (silentWindows == REST_WINDOWS) {
      silentWindows = 0;
      if (rested) {
        System.arraycopy(atRest, 0, state, 0, STATE_VALUES);
      } else {
        System.arraycopy(state, 0, atRest, 0, STATE_VALUES);
        rested = true;
      }
    }
    return probability;
  }

  /** Forgets the line's sound so far. */
  void reset() {
    Arrays.fill(input, 0);
    Arrays.fill(state, 0);
    silentWindows = 0;
    rested = false;
  }
}
