package org.warmline.rehearsal;

import org.warmline.call.Pcm;

/** One thing that a simulated caller does. */
public sealed interface CallerMove {

  /** Waits until we are done, then speaks. */
  record Speak(String text, Pcm sound) implements CallerMove {}

  /** Waits until we have spoken for a while, then speaks over us. */
  record Interrupt(String text, Pcm sound, int afterMillis) implements CallerMove {}

  /** Waits until we have spoken for a while, then presses a key. */
  record Press(char digit, int afterMillis) implements CallerMove {}

  /** Waits until we are done, then hangs up. */
  record HangUp() implements CallerMove {}
}
