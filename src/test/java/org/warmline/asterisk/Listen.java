package org.warmline.asterisk;

import org.warmline.call.Pcm;

/** Tells by the sound alone who or what is heard. */
public final class Listen {
  private static final double LOUD = 100;
  private static final double MOSTLY = 0.7;

  private Listen() {}

  /** Whether a tone makes up most of it. */
  public static boolean isTone(Pcm sound, int hertz) {
    double rms = sound.rms();
    return rms > LOUD && part(sound, hertz) > MOSTLY * rms;
  }

  /** Whether there is a trace of a tone. */
  public static boolean hasTone(Pcm sound, int hertz) {
    return part(sound, hertz) > LOUD;
  }

  public static boolean isLoud(Pcm sound) {
    return sound.rms() > LOUD;
  }

  /** The level of one frequency, root mean square (Goertzel). */
  private static double part(Pcm sound, int hertz) {
    double angle = 2 * Math.PI * hertz / Pcm.SAMPLES_PER_SECOND;
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < sound.length(); i++) {
      real += sound.at(i) * Math.cos(angle * i);
      imaginary += sound.at(i) * Math.sin(angle * i);
    }
    return Math.sqrt(2) * Math.hypot(real, imaginary) / Math.max(1, sound.length());
  }

  /**
   * How well the best place of what was heard agrees with a known recording, from 0 to 1: the
   * normalized cross-correlation of a quarter of a second of it, from where it gets loud.
   */
  public static double likeness(Pcm heard, Pcm known) {
    short[] all = heard.toArray();
    short[] part = loudPart(known);
    double best = 0;
    for (int at = 0; at + part.length <= all.length; at++) {
      best = Math.max(best, correlation(all, at, part));
    }
    return best;
  }

  private static short[] loudPart(Pcm known) {
    int from = 0;
    while (from < known.length() - 1 && Math.abs(known.at(from)) < 1000) {
      from++;
    }
    int length = Math.min(Pcm.SAMPLES_PER_SECOND / 4, known.length() - from);
    return known.slice(from, length).toArray();
  }

  private static double correlation(short[] heard, int at, short... part) {
    long both = 0;
    long one = 1;
    long other = 1;
    for (int i = 0; i < part.length; i++) {
      both += heard[at + i] * part[i];
      one += heard[at + i] * heard[at + i];
      other += part[i] * part[i];
    }
    return both / Math.sqrt((double) one * other);
  }
}
