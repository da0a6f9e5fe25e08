package org.warmline.telephony.asterisk.media;

import java.util.Optional;
import org.warmline.call.Pcm;
import org.warmline.telephony.FarEnd;

/** A caller who is connected through Asterisk, now and then: the seam, to be filled. */
public final class AudioSocketEnd implements FarEnd {
  @Override
  public void hear(Pcm frame) {}

  @Override
  public Pcm speak() {
    return Pcm.SILENT_FRAME;
  }

  @Override
  public Optional<Character> press() {
    return Optional.empty();
  }

  @Override
  public boolean hasHungUp() {
    return false;
  }

  @Override
  public void onHangup() {}
}
