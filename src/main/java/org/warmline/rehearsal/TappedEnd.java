package org.warmline.rehearsal;

import java.util.function.Consumer;
import org.warmline.call.Pcm;
import org.warmline.telephony.FarEnd;

/** A far end that somebody else hears along with. */
final class TappedEnd extends PassingEnd {
  private final Consumer<Pcm> alsoHears;

  TappedEnd(FarEnd end, Consumer<Pcm> alsoHears) {
    super(end);
    this.alsoHears = alsoHears;
  }

  @Override
  public void hear(Pcm frame) {
    alsoHears.accept(frame);
    super.hear(frame);
  }
}
