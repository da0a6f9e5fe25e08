package org.warmline.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** With what agents talk. */
public enum Phones {
  /** With the microphone and the headset of the desk's own page. */
  PAGE,
  /** With a telephone beside the desk: the page has no sound, and asks for no microphone. */
  DESK;

  @JsonValue
  String small() {
    return name().toLowerCase(Locale.ROOT);
  }
}
