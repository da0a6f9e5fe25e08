package org.warmline.telephony.asterisk.media;

import org.warmline.call.Pcm;

/**
 * What an announced connection belongs to. Its methods are called on the thread that reads all
 * connections: they return at once.
 */
public abstract sealed class AudioEnd permits AudioSocketEnd, ListeningEnd {
  AudioEnd() {}

  /**
   * Connected by this from now on, in place of what was before.
   *
   * @return false if it is not wanted any more
   */
  abstract boolean attach(AudioConnection next);

  /**
   * A connection is over.
   *
   * @param asked whether we wanted it so
   */
  abstract void detach(AudioConnection ended, boolean asked);

  abstract void take(Pcm frame);

  abstract void take(char digit);
}
