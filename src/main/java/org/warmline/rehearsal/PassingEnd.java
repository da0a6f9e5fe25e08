package org.warmline.rehearsal;

import java.util.Optional;
import org.warmline.call.Pcm;
import org.warmline.telephony.FarEnd;

/** Stands around another far end and passes everything on, but for what a subclass does itself. */
abstract class PassingEnd implements FarEnd {
  private final FarEnd end;

  PassingEnd(FarEnd end) {
    this.end = end;
  }

  @Override
  public void hear(Pcm frame) {
    end.hear(frame);
  }

  @Override
  public Pcm speak() {
    return end.speak();
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
