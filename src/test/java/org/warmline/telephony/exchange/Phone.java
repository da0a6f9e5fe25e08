package org.warmline.telephony.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.warmline.call.Pcm;
import org.warmline.telephony.FarEnd;

/** The far end of a line: sounds a steady tone, and keeps what it hears. */
final class Phone implements FarEnd {
  private final double hertz;
  private final Deque<Character> keys = new ArrayDeque<>();
  private List<Pcm> heard = new ArrayList<>();
  private long spokenSamples;
  private boolean silent;
  private boolean hungUp;
  private boolean toldOfHangup;

  Phone(double hertz) {
    this.hertz = hertz;
  }

  double hertz() {
    return hertz;
  }

  void press(char key) {
    keys.add(key);
  }

  void beSilent() {
    silent = true;
  }

  void hangUp() {
    hungUp = true;
  }

  boolean wasHungUp() {
    return toldOfHangup;
  }

  /** What was heard since the last time. */
  List<Pcm> takeHeard() {
    List<Pcm> all = heard;
    heard = new ArrayList<>();
    return all;
  }

  @Override
  public void hear(Pcm frame) {
    heard.add(frame);
  }

  @Override
  public Pcm speak() {
    if (silent) {
      return Pcm.SILENT_FRAME;
    }
    Pcm frame = Tones.tone(hertz, spokenSamples, Pcm.FRAME_SAMPLES);
    spokenSamples += Pcm.FRAME_SAMPLES;
    return frame;
  }

  @Override
  public Optional<Character> press() {
    return Optional.ofNullable(keys.poll());
  }

  @Override
  public boolean hasHungUp() {
    return hungUp;
  }

  @Override
  public void onHangup() {
    toldOfHangup = true;
  }
}
