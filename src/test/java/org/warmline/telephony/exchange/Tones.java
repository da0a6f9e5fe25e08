package org.warmline.telephony.exchange;

import java.util.List;
import org.warmline.call.Pcm;

/** Steady tones, and how much of one is in what was heard. */
final class Tones {
  private Tones() {}

  static Pcm tone(double hertz, int millis) {
    return tone(hertz, 0, millis * Pcm.SAMPLES_PER_MILLI);
  }

  /** A piece of an endless tone that begins with this sample of it. */
  static Pcm tone(double hertz, long fromSample, int count) {
    short[] samples = new short[count];
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * hertz * (fromSample + i) / Pcm.SAMPLES_PER_SECOND;
      samples[i] = (short) Math.round(8000 * Math.sin(angle));
    }
    return Pcm.of(samples);
  }

  /** The amplitude of this tone in the frames, by Goertzel's filter. */
  static double level(double hertz, List<Pcm> frames) {
    Pcm sound = Pcm.join(frames);
    double turn = 2 * Math.cos(2 * Math.PI * hertz / Pcm.SAMPLES_PER_SECOND);
    double last = 0;
    double beforeLast = 0;
    for (int i = 0; i < sound.length(); i++) {
      double next = sound.at(i) + turn * last - beforeLast;
      beforeLast = last;
      last = next;
    }
    double power = last * last + beforeLast * beforeLast - turn * last * beforeLast;
    return 2 * Math.sqrt(Math.max(0, power)) / sound.length();
  }
}
