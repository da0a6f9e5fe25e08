package org.warmline.telephony;

import org.warmline.call.Caller;
import org.warmline.call.Pcm;

/**
 * One phone line, whatever it is made of. Sound is 8 kHz 16-bit mono in frames of 20 ms. May be
 * used from any thread.
 */
public interface CallLine {

  Caller caller();

  /** Puts the line through; from now on the listener is told what happens on it. */
  void start(LineListener listener);

  /** Adds sound to what is being played. */
  void play(Pcm sound);

  /** Whether anything is waiting to be played. */
  boolean isPlaying();

  /**
   * Stops what is being played at once and drops the rest.
   *
   * @return how much of it had been played, in milliseconds since the line last fell silent
   */
  long stopPlaying();

  /** Ends the call once everything has been played. */
  void hangUp();
}
