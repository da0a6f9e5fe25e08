package org.warmline.speech;

import org.warmline.call.Pcm;

/**
 * Keeps our own sound, coming back from the line, from being taken for the caller's voice. Sound is
 * handed on untouched, to the bit, when nothing has been played for as long as an echo may take.
 * Used by one thread.
 */
final class EchoGuard {

  /** Quieter than this, on the scale of 16-bit samples, we are not heard back. */
  private static final double AUDIBLE_POWER = 8 * 8;

  /**
   * A window of the line's sound.
   *
   * @param sound without as much echo as could be taken away
   * @param echo whether what is left may be echo and nothing else
   * @param cleaned whether anything was taken away
   */
  record Guarded(Pcm sound, boolean echo, boolean cleaned) {}

  private final EchoCanceller canceller = new EchoCanceller();
  private final EchoGate gate = new EchoGate();
  private final float[] sent = new float[EchoCanceller.BLOCK];
  private final float[] heard = new float[EchoCanceller.BLOCK];
  private final float[] left = new float[EchoCanceller.BLOCK];
  private final float[] without = new float[VoiceActivity.WINDOW_SAMPLES];
  private int quietWindows = EchoGate.WINDOWS;

  /** Takes in a window of what was played and of what was heard in the same stretch of time. */
  Guarded guard(Pcm played, Pcm sound) {
    double sentPower = power(played);
    quietWindows = sentPower > AUDIBLE_POWER ? 0 : quietWindows + 1;
    if (quietWindows >= EchoGate.WINDOWS) {
      return new Guarded(sound, false, false);
    }
    if (gate.isClear()) {
      follow(played);
      double power = power(sound);
      return new Guarded(sound, gate.explains(sentPower, power, power), false);
    }
    Pcm cancelled = cancel(played, sound);
    boolean echo = gate.explains(sentPower, power(sound), power(cancelled));
    return gate.isClear() ? new Guarded(sound, echo, false) : new Guarded(cancelled, echo, true);
  }

  /** Where nothing comes back there is nothing to learn, which is what costs time. */
  private void follow(Pcm played) {
    for (int from = 0; from < played.length(); from += EchoCanceller.BLOCK) {
      for (int i = 0; i < EchoCanceller.BLOCK; i++) {
        sent[i] = played.at(from + i);
      }
      canceller.follow(sent);
    }
  }

  private Pcm cancel(Pcm played, Pcm sound) {
    for (int from = 0; from < sound.length(); from += EchoCanceller.BLOCK) {
      double before = 0;
      double after = 0;
      for (int i = 0; i < EchoCanceller.BLOCK; i++) {
        sent[i] = played.at(from + i);
        heard[i] = sound.at(from + i);
      }
      canceller.cancel(sent, heard, left);
      for (int i = 0; i < EchoCanceller.BLOCK; i++) {
        before += heard[i] * heard[i];
        after += left[i] * left[i];
      }
      System.arraycopy(after < before ? left : heard, 0, without, from, EchoCanceller.BLOCK);
    }
    return Samples.toPcm(without);
  }

  private static double power(Pcm sound) {
    double rms = sound.rms();
    return rms * rms;
  }
}
