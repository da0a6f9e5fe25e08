package org.warmline.telephony.asterisk.media;

/** The kinds of AudioSocket's frames. */
final class Kinds {
  static final int END = 0x00;
  static final int ID = 0x01;
  static final int KEY = 0x03;

  /** 8 kHz, 16-bit, mono, little-endian. */
  static final int SOUND = 0x10;

  static final int ERROR = 0xff;

  private static final int FIRST_OTHER_SOUND = 0x11;
  private static final int LAST_OTHER_SOUND = 0x18;

  private Kinds() {}

  /** Whether it is sound at another rate than a telephone's. */
  static boolean isOtherSound(int kind) {
    return kind >= FIRST_OTHER_SOUND && kind <= LAST_OTHER_SOUND;
  }
}
