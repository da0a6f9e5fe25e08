package org.warmline.telephony.asterisk.media;

/**
 * Is told what becomes of a caller's connections. Called on the thread that reads all of them, or
 * that moves the lines on: returns at once, never blocks.
 */
public interface AudioSocketListener {

  /** The caller is connected, for the first time or again. */
  default void onAttached() {}

  /**
   * The caller is not connected any more. That does not tell whether the call goes on: Asterisk
   * closes the connection alike when the caller hangs up and when it takes the caller elsewhere.
   *
   * @param asked whether we wanted it so
   */
  void onDetached(boolean asked);

  /** We have ended the call: what Asterisk does with the caller now has to be told to it. */
  void onHangup();
}
