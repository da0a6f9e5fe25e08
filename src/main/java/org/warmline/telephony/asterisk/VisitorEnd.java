package org.warmline.telephony.asterisk;

import org.warmline.telephony.asterisk.media.AudioSocketEnd;
import org.warmline.telephony.asterisk.media.AudioSocketListener;

/** A connection of sound that is only tried: whoever comes is sent away in order. */
final class VisitorEnd implements AudioSocketListener {
  private final AudioSocketEnd end = new AudioSocketEnd(() -> () -> {}, this);

  private VisitorEnd() {}

  static AudioSocketEnd open() {
    return new VisitorEnd().end;
  }

  @Override
  public void onAttached() {
    end.leave();
  }

  @Override
  public void onDetached(boolean asked) {}

  @Override
  public void onHangup() {}
}
