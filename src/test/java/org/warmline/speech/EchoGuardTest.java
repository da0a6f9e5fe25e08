package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;
import org.warmline.rehearsal.EchoPath;

class EchoGuardTest {
  private static final int WINDOW = VoiceActivity.WINDOW_SAMPLES;
  private static final Pcm SILENT = Pcm.of(new short[WINDOW]);

  private final EchoGuard guard = new EchoGuard();

  @Test
  void soundIsUntouchedWhileNothingIsPlayed() {
    for (Pcm window : windows(Sounds.whiteNoise(10_000, 3_000, 1))) {
      EchoGuard.Guarded guarded = guard.guard(SILENT, window);
      assertThat(guarded.sound()).isSameAs(window);
      assertThat(guarded.echo()).isFalse();
    }
  }

  @Test
  void soundIsUntouchedAgainHalfASecondAfterTheLastSoundPlayed() {
    Pcm ours = Sounds.pinkNoise(4_000, 3_000, 2);
    Pcm echo = new EchoPath(EchoPath.Shape.room(-12, 200), 3).next(ours);
    for (int at = 0; at + WINDOW <= ours.length(); at += WINDOW) {
      guard.guard(ours.slice(at, WINDOW), echo.slice(at, WINDOW));
    }
    int after = 0;
    for (Pcm window : windows(Sounds.whiteNoise(2_000, 3_000, 4))) {
      after += Endpointer.WINDOW_MILLIS;
      EchoGuard.Guarded guarded = guard.guard(SILENT, window);
      if (after > 500) {
        assertThat(guarded.sound()).isSameAs(window);
        assertThat(guarded.echo()).isFalse();
      }
    }
  }

  @Test
  void anEchoIsTakenAwayOnceItIsKnown() {
    Pcm ours = Sounds.pinkNoise(6_000, 3_000, 5);
    Pcm echo = new EchoPath(EchoPath.Shape.plain(-12, 170), 6).next(ours);
    double before = 0;
    double after = 0;
    for (int at = 0; at + WINDOW <= ours.length(); at += WINDOW) {
      Pcm heard = echo.slice(at, WINDOW);
      EchoGuard.Guarded guarded = guard.guard(ours.slice(at, WINDOW), heard);
      assertThat(guarded.echo()).as("echo at sample " + at).isTrue();
      if (at > 3_000 * Pcm.SAMPLES_PER_MILLI) {
        before += heard.rms();
        after += guarded.sound().rms();
      }
    }
    assertThat(20 * Math.log10(before / after)).as("decibels taken away").isGreaterThan(20);
  }

  @Test
  void whatIsLouderThanAnyEchoIsTheCallers() {
    Pcm ours = Sounds.pinkNoise(3_000, 3_000, 7);
    Pcm echo = new EchoPath(EchoPath.Shape.plain(-15, 100), 8).next(ours);
    Pcm caller = Sounds.pinkNoise(3_000, 2_400, 9);
    int opened = 0;
    for (int at = 0; at + WINDOW <= ours.length(); at += WINDOW) {
      boolean speaks = at >= 2_000 * Pcm.SAMPLES_PER_MILLI;
      Pcm heard = echo.slice(at, WINDOW);
      Pcm both = speaks ? EchoPath.mixed(heard, caller.slice(at, WINDOW)) : heard;
      boolean isEcho = guard.guard(ours.slice(at, WINDOW), both).echo();
      opened += speaks && !isEcho ? 1 : 0;
    }
    assertThat(opened).as("of 30 windows").isGreaterThanOrEqualTo(29);
  }

  private static Iterable<Pcm> windows(Pcm sound) {
    Windows windows = new Windows();
    windows.add(sound);
    return () ->
        new java.util.Iterator<>() {
          @Override
          public boolean hasNext() {
            return windows.hasNext();
          }

          @Override
          public Pcm next() {
            return windows.next();
          }
        };
  }
}
