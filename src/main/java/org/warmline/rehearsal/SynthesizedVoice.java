package org.warmline.rehearsal;

import org.warmline.call.Pcm;
import org.warmline.speech.Synthesizer;

/** A caller spoken by a synthesizer, a little higher or lower for each seed. */
public final class SynthesizedVoice implements CallerVoice {
  private static final double STEP = 0.02;
  private static final int STEPS = 5;
  private static final int PAUSE_MILLIS = 100;

  private final Synthesizer synthesizer;
  private final double speed;

  /** The caller of a seed. */
  public SynthesizedVoice(Synthesizer synthesizer, long seed) {
    this.synthesizer = synthesizer;
    this.speed = 1 + STEP * (Math.floorMod(seed, STEPS) - STEPS / 2);
  }

  @Override
  public Pcm speak(String sentence) {
    Pcm sound = synthesizer.render(sentence);
    int length = (int) (sound.length() / speed);
    short[] faster = new short[length];
    for (int i = 0; i < length; i++) {
      faster[i] = between(sound, i * speed);
    }
    Pcm pause = Pcm.silence(PAUSE_MILLIS);
    return Pcm.join(java.util.List.of(pause, Pcm.of(faster), pause));
  }

  /** The value between two samples, on a straight line. */
  private static short between(Pcm sound, double at) {
    int index = (int) at;
    double here = sound.at(index);
    double next = index + 1 < sound.length() ? sound.at(index + 1) : here;
    return (short) Math.round(here + (next - here) * (at - index));
  }
}
