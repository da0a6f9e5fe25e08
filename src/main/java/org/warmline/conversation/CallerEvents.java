package org.warmline.conversation;

/** What a caller does. Called from any thread; returns at once. */
public interface CallerEvents {

  /** The caller said something. */
  void heard(Heard heard);

  /**
   * The caller went on with what was told as a turn; this is all of it, and takes its place.
   *
   * @param soundedMillis how long our answer had been heard by then
   */
  void rejoined(Heard whole, long soundedMillis);

  /** What the caller seems to have said so far, while still speaking. */
  void partial(String text);

  /** The caller pressed a key. */
  void pressed(char digit);

  /** The caller has said nothing for a while after a question. */
  void silent();

  /** The caller took the turn while we spoke; we fell silent and dropped what was left. */
  void interrupted(CutOff cut);

  /** The caller only listened aloud while we spoke, as with "mm-hm". */
  void murmured(String text);

  /** The first sound of what we are saying went out. */
  void sounding();

  /** The caller hung up, or the line broke. */
  void hungUp();

  /** The caller can't be heard any more; only a person can help. */
  void deaf();

  /** The line to the caller broke off, though the caller has not hung up. */
  void lost();

  /** Runs this where the call's next step would be: whoever asks learns that the call goes on. */
  void pulse(Runnable alive);
}
