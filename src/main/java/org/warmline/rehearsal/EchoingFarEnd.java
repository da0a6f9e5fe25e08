package org.warmline.rehearsal;

import java.util.Optional;
import org.warmline.call.Pcm;
import org.warmline.telephony.FarEnd;

/**
 * A far end whose telephone lets our sound come back along with its own. Used as the end it stands
 * around is.
 */
public final class EchoingFarEnd implements FarEnd {
  private final FarEnd end;
  private final EchoPath path;
  private Pcm echo = Pcm.SILENT_FRAME;

  public EchoingFarEnd(FarEnd end, EchoPath path) {
    this.end = end;
    this.path = path;
  }

  @Override
  public void hear(Pcm frame) {
    echo = path.next(frame);
    end.hear(frame);
  }

  @Override
  public Pcm speak() {
    return EchoPath.mixed(echo, end.speak());
  }

  @Override
  public Optional<Character> press() {
    return end.press();
  }

  @Override
  public Optional<String> type() {
    return end.type();
  }

  @Override
  public boolean hasHungUp() {
    return end.hasHungUp();
  }

  @Override
  public void onHangup() {
    end.onHangup();
  }
}
