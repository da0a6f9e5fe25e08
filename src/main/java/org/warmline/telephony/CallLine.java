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

  /**
   * Adds live sound, such as another line's next frame. It is heard where nothing of {@link #play}
   * is; while something is, it goes by unheard. No more than about 120 ms of it ever waits: where
   * it comes faster than it can be played, the oldest is dropped, so that delay never adds up.
   */
  void playLive(Pcm sound);

  /**
   * Whether anything given to {@link #play} is waiting to be played, be it held; live sound does
   * not count.
   */
  boolean isPlaying();

  /**
   * Falls silent within a frame, dying away rather than breaking off, and keeps what is yet to be
   * played. To be followed soon by {@link #resumePlaying} or {@link #stopPlaying}: after more than
   * a second the line goes on by itself.
   */
  void holdPlaying();

  /**
   * Goes on where it was held. The word that was being played then is played again from its
   * beginning, but no more than so much of it.
   */
  void resumePlaying(int mostAgainMillis);

  /**
   * How many samples of all that was ever given to {@link #play} have been played; what is to be
   * played again counts as not yet played.
   */
  long playedSamples();

  /**
   * Stops what is being played at once and drops the rest, live sound too.
   *
   * @return how much of it had been played, in milliseconds since the line last fell silent
   */
  long stopPlaying();

  /** Ends the call once everything given to {@link #play} has been played. */
  void hangUp();
}
