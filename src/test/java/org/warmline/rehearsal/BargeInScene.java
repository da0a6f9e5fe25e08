package org.warmline.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;
import org.warmline.conversation.CallerEvents;
import org.warmline.conversation.CutOff;
import org.warmline.conversation.Heard;
import org.warmline.conversation.SpokenSide;
import org.warmline.telephony.CallLine;
import org.warmline.telephony.FarEnd;
import org.warmline.telephony.LineListener;
import org.warmline.telephony.PacedLine;

/** One caller over one saying of ours, on the line's time, from the first sound to the outcome. */
final class BargeInScene implements CallerEvents {
  private static final int AFTER_MILLIS = 1_800;
  private static final double AUDIBLE_RMS = 100;

  private final List<String> heard = new ArrayList<>();
  private final Tap tap;
  private final PacedLine line;
  private final SpokenSide side;
  private final long callerFrom;
  private final Pcm caller;
  private long now;
  private boolean cut;
  private final List<String> murmured = new ArrayList<>();

  /**
   * A scene that has not begun.
   *
   * @param fromMillis when the caller begins
   */
  BargeInScene(SpeechKit speech, Pcm caller, int fromMillis, Optional<EchoPath.Shape> echo) {
    this.caller = caller;
    this.callerFrom = fromMillis;
    FarEnd voice = new Voice();
    FarEnd end =
        echo.<FarEnd>map(shape -> new EchoingFarEnd(voice, new EchoPath(shape, fromMillis)))
            .orElse(voice);
    line = new PacedLine(new Caller("", Locale.US), end);
    tap = new Tap(line);
    side = speech.side(new CallId("scene"), tap, Runnable::run, Runnable::run);
  }

  /**
   * What came of it. Times are milliseconds after the caller's first sound.
   *
   * @param heldMillis until our sound had died away; absent when it was never held
   * @param decidedMillis until it was dropped or went on
   */
  record Outcome(
      Optional<Long> heldMillis,
      Optional<Long> decidedMillis,
      boolean dropped,
      boolean turn,
      List<String> words) {}

  Outcome play(Saying saying, Expectation expects, int mostMillis) {
    side.start(this);
    side.say(saying, expects);
    long until = caller.length() == 0 ? mostMillis : callerFrom + caller.millis() + AFTER_MILLIS;
    while (now < until) {
      now += Pcm.FRAME_MILLIS;
      line.tick();
    }
    side.onHangup();
    return new Outcome(
        tap.held.stream().findFirst().map(at -> at + Pcm.FRAME_MILLIS - began()),
        tap.decided.stream().findFirst().map(at -> at - began()),
        cut,
        !heard.isEmpty(),
        List.copyOf(heard));
  }

  /** What was heard of callers who only listened. */
  List<String> told() {
    return List.copyOf(murmured);
  }

  private long began() {
    return callerFrom + onsetMillis(caller);
  }

  /** When a recording becomes audible. */
  private static long onsetMillis(Pcm sound) {
    int step = 5 * Pcm.SAMPLES_PER_MILLI;
    int at = 0;
    while (at + step < sound.length() && sound.slice(at, step).rms() < AUDIBLE_RMS) {
      at += step;
    }
    return at / Pcm.SAMPLES_PER_MILLI;
  }

  private final class Voice implements FarEnd {
    @Override
    public void hear(Pcm frame) {}

    @Override
    public Pcm speak() {
      int at = (int) (now - callerFrom) * Pcm.SAMPLES_PER_MILLI;
      if (now < callerFrom || at + Pcm.FRAME_SAMPLES > caller.length()) {
        return Pcm.SILENT_FRAME;
      }
      return caller.slice(at, Pcm.FRAME_SAMPLES);
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

  /** A line that notes when it is held, and when that is decided. */
  private final class Tap implements CallLine {
    private final CallLine line;
    private final List<Long> held = new ArrayList<>();
    private final List<Long> decided = new ArrayList<>();

    Tap(CallLine line) {
      this.line = line;
    }

    @Override
    public Caller caller() {
      return line.caller();
    }

    @Override
    public void start(LineListener listener) {
      line.start(listener);
    }

    @Override
    public void play(Pcm sound) {
      line.play(sound);
    }

    @Override
    public void playLive(Pcm sound) {
      line.playLive(sound);
    }

    @Override
    public boolean isPlaying() {
      return line.isPlaying();
    }

    @Override
    public void holdPlaying() {
      held.add(now);
      line.holdPlaying();
    }

    @Override
    public void resumePlaying(int mostAgainMillis) {
      decided.add(now);
      line.resumePlaying(mostAgainMillis);
    }

    @Override
    public long playedSamples() {
      return line.playedSamples();
    }

    @Override
    public long stopPlaying() {
      decided.add(now);
      return line.stopPlaying();
    }

    @Override
    public void hangUp() {
      line.hangUp();
    }
  }

  @Override
  public void heard(Heard words) {
    if (words.voiced() || !words.transcript().text().isBlank()) {
      heard.add(words.transcript().text());
    }
  }

  @Override
  public void interrupted(CutOff what) {
    cut = true;
  }

  @Override
  public void murmured(String text) {
    murmured.add(text);
  }

  @Override
  public void rejoined(Heard whole, long soundedMillis) {}

  @Override
  public void partial(String text) {}

  @Override
  public void pressed(char digit) {}

  @Override
  public void silent() {}

  @Override
  public void sounding() {}

  @Override
  public void hungUp() {}

  @Override
  public void deaf() {
    throw new IllegalStateException("an engine failed");
  }

  @Override
  public void lost() {}

  @Override
  public void pulse(Runnable alive) {}
}
