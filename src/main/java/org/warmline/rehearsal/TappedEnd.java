package org.warmline.rehearsal;

import java.util.Optional;
import java.util.function.Consumer;
import org.warmline.call.Pcm;
import org.warmline.telephony.FarEnd;

/** A far end that somebody else hears along with. */
record TappedEnd(FarEnd end, Consumer<Pcm> alsoHears) implements FarEnd {

  @Override
  public void hear(Pcm frame) {
    alsoHears.accept(frame);
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
  public boolean hasHungUp() {
    return end.hasHungUp();
  }

  @Override
  public void onHangup() {
    end.onHangup();
  }
}
