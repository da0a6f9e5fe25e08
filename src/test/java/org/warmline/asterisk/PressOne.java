package org.warmline.asterisk;

import java.io.IOException;
import org.warmline.call.Pcm;
import org.warmline.speech.Wav;

final class PressOne {
  private PressOne() {}

  static Pcm known(RealAsterisk asterisk) throws IOException {
    return Wav.read(
        asterisk.chroot().outside("/usr/share/asterisk/sounds/en_US_f_Allison/vm-press.wav"));
  }
}
