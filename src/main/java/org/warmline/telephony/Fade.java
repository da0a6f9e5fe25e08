package org.warmline.telephony;

import org.warmline.call.Pcm;

/** Lets a frame of sound die away or come up, so that breaking off is no click. */
final class Fade {
  private Fade() {}

  static Pcm out(Pcm frame) {
    return shaped(frame, false);
  }

  static Pcm in(Pcm frame) {
    return shaped(frame, true);
  }

  private static Pcm shaped(Pcm frame, boolean up) {
    short[] faded = frame.toArray();
    for (int i = 0; i < faded.length; i++) {
      double passed = (i + 0.5) / faded.length;
      double gain = 0.5 - 0.5 * Math.cos(Math.PI * (up ? passed : 1 - passed));
      faded[i] = (short) Math.round(faded[i] * gain);
    }
    return Pcm.of(faded);
  }
}
