package org.warmline.speech;

import java.util.Arrays;
import java.util.function.Supplier;
import org.warmline.call.Pcm;

/**
 * How likely each window of one line's sound is voice. Remembers what it heard before; used by one
 * thread at a time.
 */
final class VoiceActivity {
  static final int WINDOW_SAMPLES = Endpointer.WINDOW_MILLIS * Pcm.SAMPLES_PER_MILLI;
  private static final int CONTEXT_SAMPLES = VadNetwork.CONTEXT_SAMPLES;
  private static final int STATE_VALUES = VadNetwork.STATE_VALUES;
  private static final double SILENT = 0.1;
  private static final int REST_WINDOWS = 500 / Endpointer.WINDOW_MILLIS;

  /** Below the smallest step of a telephone's codes, 8 of 32 768, nothing can be said. */
  private static final double INAUDIBLE = 4;

  private final Supplier<VadNetwork> network;
  private final float[] input = new float[VadNetwork.INPUT_SAMPLES];
  private final float[] state = new float[STATE_VALUES];
  private final float[] atRest = new float[STATE_VALUES];
  private boolean rested;
  private int silentWindows;
  private boolean resting;

  /** Listens to a new line with the network of whichever thread it is asked on. */
  VoiceActivity(Supplier<VadNetwork> network) {
    this.network = network;
  }

  /** Takes in the next {@link #WINDOW_SAMPLES}. */
  double probability(Pcm window) {
    System.arraycopy(input, WINDOW_SAMPLES, input, 0, CONTEXT_SAMPLES);
    Samples.toUnit(window, input, CONTEXT_SAMPLES);
    if (resting && window.rms() < INAUDIBLE) {
      return 0;
    }
    return refreshed(network.get().probability(input, state));
  }

  /**
   * Long silence makes the network slow to believe in voice, and so does an empty memory. So what
   * it remembers after half a second of silence is kept, and put back as long as silence lasts. As
   * long as nothing at all is to be heard then, it need not be asked.
   */
  private double refreshed(double probability) {
    silentWindows = probability < SILENT ? silentWindows + 1 : 0;
    resting = silentWindows == REST_WINDOWS;
    if (resting) {
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
    resting = false;
  }
}
