package org.warmline.telephony.exchange;

import java.util.Locale;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;
import org.warmline.telephony.CallLine;
import org.warmline.telephony.LineListener;

/** A line on which nothing ever happens. */
final class DeadLine implements CallLine {

  @Override
  public Caller caller() {
    return new Caller("", Locale.US);
  }

  @Override
  public void start(LineListener listener) {}

  @Override
  public void play(Pcm sound) {}

  @Override
  public void playLive(Pcm sound) {}

  @Override
  public boolean isPlaying() {
    return false;
  }

  @Override
  public void holdPlaying() {}

  @Override
  public void resumePlaying(int mostAgainMillis) {}

  @Override
  public long playedSamples() {
    return 0;
  }

  @Override
  public long stopPlaying() {
    return 0;
  }

  @Override
  public void hangUp() {}
}
