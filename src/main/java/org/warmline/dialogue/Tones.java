package org.warmline.dialogue;

import org.warmline.call.Mood;
import org.warmline.call.Tone;

/** How to sound. */
final class Tones {
  private static final double NOTICEABLE = 0.3;

  private Tones() {}

  static Tone given(Mood mood) {
    if (mood.urgency() >= NOTICEABLE && mood.urgency() > mood.frustration()) {
      return Tone.BRISK;
    }
    return mood.frustration() >= NOTICEABLE ? Tone.APOLOGETIC : Tone.NEUTRAL;
  }

  static Tone after(DialogueState state) {
    return state.counters().missesInARow() > 1 ? Tone.APOLOGETIC : state.tone();
  }
}
