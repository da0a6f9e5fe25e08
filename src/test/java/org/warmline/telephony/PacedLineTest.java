package org.warmline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;

class PacedLineTest {
  private final RecordingEnd end = new RecordingEnd();
  private final PacedLine line = new PacedLine(new Caller("", Locale.US), end);
  private final RecordingListener listener = new RecordingListener();

  @Test
  void playsSoundFrameByFrameAndFillsTheLastOneWithSilence() {
    line.start(listener);
    line.play(ramp(200));
    tick(3);
    assertThat(end.heard.get(0).at(159)).isEqualTo((short) 160);
    assertThat(end.heard.get(1).at(0)).isEqualTo((short) 161);
    assertThat(end.heard.get(1).at(40)).isZero();
    assertThat(end.heard.get(2).rms()).isZero();
  }

  @Test
  void joinsPiecesWithoutAGap() {
    line.start(listener);
    line.play(ramp(100));
    line.play(ramp(60));
    line.play(ramp(160));
    tick(2);
    assertThat(end.heard.get(0).at(99)).isEqualTo((short) 100);
    assertThat(end.heard.get(0).at(100)).isEqualTo((short) 1);
    assertThat(end.heard.get(1).at(0)).isEqualTo((short) 1);
  }

  @Test
  void stopsAtOnceAndTellsHowMuchWasPlayed() {
    line.start(listener);
    line.play(ramp(1600));
    tick(3);
    assertThat(line.stopPlaying()).isEqualTo(60);
    tick(1);
    assertThat(end.heard.get(3).rms()).isZero();
    assertThat(line.isPlaying()).isFalse();
    assertThat(line.stopPlaying()).isZero();
  }

  @Test
  void hangsUpOnlyWhenAllHasBeenPlayed() {
    line.start(listener);
    line.play(ramp(320));
    line.hangUp();
    tick(2);
    assertThat(line.isOver()).isFalse();
    tick(1);
    assertThat(line.isOver()).isTrue();
    assertThat(end.toldOfHangup).isTrue();
    assertThat(listener.hangups).isEqualTo(1);
    tick(5);
    assertThat(listener.hangups).isEqualTo(1);
  }

  @Test
  void passesOnSoundKeysAndHangup() {
    line.start(listener);
    end.digit = Optional.of('0');
    tick(1);
    end.hungUp = true;
    tick(1);
    assertThat(listener.frames).isEqualTo(1);
    assertThat(listener.digits).containsExactly('0');
    assertThat(listener.hangups).isEqualTo(1);
  }

  @Test
  void standsStillWhileTheOtherEndIsAway() {
    line.start(listener);
    line.play(ramp(480));
    tick(1);
    end.away = true;
    end.digit = Optional.of('1');
    tick(50);
    assertThat(end.heard).hasSize(1);
    assertThat(listener.frames).isEqualTo(1);
    assertThat(listener.digits).isEmpty();
    assertThat(line.isPlaying()).isTrue();
    assertThat(end.pulsesAsked).isEqualTo(1);
    end.away = false;
    tick(1);
    assertThat(end.heard.get(1).at(0)).isEqualTo((short) 161);
    assertThat(listener.digits).containsExactly('1');
    assertThat(listener.hangups).isZero();
  }

  @Test
  void hearsOfALossAndAHangupEvenWhileAway() {
    line.start(listener);
    end.away = true;
    end.lost = true;
    tick(3);
    assertThat(listener.losses).isEqualTo(1);
    end.lost = true;
    tick(1);
    assertThat(listener.losses).isEqualTo(2);
    end.hungUp = true;
    tick(1);
    assertThat(listener.hangups).isEqualTo(1);
    end.lost = true;
    tick(1);
    assertThat(listener.losses).isEqualTo(2);
  }

  @Test
  void ourHangupDoesNotWaitForWhatCanNotBePlayed() {
    line.start(listener);
    line.play(ramp(1600));
    end.away = true;
    line.hangUp();
    tick(1);
    assertThat(line.isOver()).isTrue();
    assertThat(end.toldOfHangup).isTrue();
    assertThat(listener.hangups).isEqualTo(1);
  }

  @Test
  void passesOnWhatHasToBeRunByWhoLooksAfterTheCall() {
    line.start(listener);
    tick(2);
    assertThat(listener.pulses).isEmpty();
    Runnable renewal = () -> {};
    end.pulse = Optional.of(renewal);
    tick(2);
    assertThat(listener.pulses).containsExactly(renewal);
  }

  private void tick(int times) {
    for (int i = 0; i < times; i++) {
      line.tick();
    }
  }

  private static Pcm ramp(int samples) {
    short[] sound = new short[samples];
    for (int i = 0; i < samples; i++) {
      sound[i] = (short) (i + 1);
    }
    return Pcm.of(sound);
  }

  private static final class RecordingEnd implements FarEnd {
    private final List<Pcm> heard = new ArrayList<>();
    private Optional<Character> digit = Optional.empty();
    private boolean hungUp;
    private boolean toldOfHangup;
    private boolean away;
    private boolean lost;
    private Optional<Runnable> pulse = Optional.empty();
    private int pulsesAsked;

    @Override
    public boolean isThere() {
      return !away;
    }

    @Override
    public boolean takeLost() {
      boolean now = lost;
      lost = false;
      return now;
    }

    @Override
    public Optional<Runnable> pulse() {
      pulsesAsked++;
      Optional<Runnable> now = pulse;
      pulse = Optional.empty();
      return now;
    }

    @Override
    public void hear(Pcm frame) {
      heard.add(frame);
    }

    @Override
    public Pcm speak() {
      return Pcm.SILENT_FRAME;
    }

    @Override
    public Optional<Character> press() {
      Optional<Character> now = digit;
      digit = Optional.empty();
      return now;
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

  private static final class RecordingListener implements LineListener {
    private final List<Character> digits = new ArrayList<>();
    private final List<Runnable> pulses = new ArrayList<>();
    private int frames;
    private int hangups;
    private int losses;

    @Override
    public void onLost() {
      losses++;
    }

    @Override
    public void onPulse(Runnable alive) {
      pulses.add(alive);
    }

    @Override
    public void onSound(Pcm frame) {
      frames++;
    }

    @Override
    public void onPlayed(Pcm frame) {}

    @Override
    public void onText(String text) {}

    @Override
    public void onDigit(char digit) {
      digits.add(digit);
    }

    @Override
    public void onHangup() {
      hangups++;
    }
  }
}
