package org.warmline.rehearsal;

import org.warmline.call.Pcm;
import org.warmline.telephony.FarEnd;

/**
 * A far end whose telephone lets our sound come back along with its own. Used as the end it stands
 * around is.
 */
public final class EchoingFarEnd extends PassingEnd {
  private final EchoPath path;
  private Pcm echo = Pcm.SILENT_FRAME;

  public EchoingFarEnd(FarEnd end, EchoPath path) {
    super(end);
    this.path = path;
  }

  @Override
  public void hear(Pcm frame) {
    echo = path.next(frame);
    super.hear(frame);
  }

  @Override
  public Pcm speak() {
    return EchoPath.mixed(echo, super.speak());
  }
}
