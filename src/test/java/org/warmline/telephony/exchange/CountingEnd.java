package org.warmline.telephony.exchange;

import java.util.Arrays;
import java.util.Optional;
import org.warmline.call.Pcm;
import org.warmline.telephony.FarEnd;

/** A far end whose clock is wrong: each sample says when it was spoken, in frames. */
final class CountingEnd implements FarEnd {
  private final double samplesPerFrame;
  private double owed;
  private int spokenFrames;
  private int heardOfOther;

  CountingEnd(double samplesPerFrame) {
    this.samplesPerFrame = samplesPerFrame;
  }

  /** Frames since this end began to speak. */
  int spokenFrames() {
    return spokenFrames;
  }

  /** When the other end spoke what was heard last; 0 as long as only silence was heard. */
  int heardOfOther() {
    return heardOfOther;
  }

  @Override
  public void hear(Pcm frame) {
    heardOfOther = Math.max(heardOfOther, frame.at(Pcm.FRAME_SAMPLES - 1));
  }

  @Override
  public Pcm speak() {
    spokenFrames++;
    owed += samplesPerFrame;
    short[] samples = new short[(int) owed];
    owed -= samples.length;
    Arrays.fill(samples, (short) spokenFrames);
    return Pcm.of(samples);
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
