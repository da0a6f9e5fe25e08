package org.warmline.telephony;

import org.warmline.call.Pcm;

/** Is told what happens on a line. Called on media threads: returns at once, never blocks. */
public interface LineListener {

  /**
   * The frame that was played to the caller just now, silence included; it may come back as echo.
   */
  void onPlayed(Pcm frame);

  /** The caller's next frame. */
  void onSound(Pcm frame);

  /** The caller pressed a key: {@code 0} to {@code 9}, {@code *}, {@code #}. */
  void onDigit(char digit);

  /** The caller typed something instead of saying it. */
  void onText(String text);

  /**
   * The line's sound broke off, though the caller has not hung up; only a person can help. The line
   * may be there again later.
   */
  default void onLost() {}

  /**
   * Whether this call is still looked after: {@code alive} is to be run where its next step would
   * be, and soon. A line with no such watch never asks.
   */
  default void onPulse(Runnable alive) {}

  /** The line is gone. Told once, and nothing after it. */
  void onHangup();
}
