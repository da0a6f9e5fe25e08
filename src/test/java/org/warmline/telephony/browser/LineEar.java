package org.warmline.telephony.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.warmline.call.Pcm;
import org.warmline.telephony.LineListener;
import org.warmline.telephony.PacedLine;

/** Keeps what a line brings, and moves the line on by hand until something has come. */
final class LineEar implements LineListener {
  final List<Pcm> sounding = new ArrayList<>();
  final List<Character> digits = new ArrayList<>();
  final List<String> texts = new ArrayList<>();
  int hangups;

  /** Ticks until it is so; the service's own clock would take 20 ms for each. */
  static void tickUntil(PacedLine line, BooleanSupplier so) {
    long deadline = System.nanoTime() + PageClient.PATIENCE_SECONDS * 1_000_000_000L;
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it has not happened");
      }
      line.tick();
      Thread.onSpinWait();
    }
  }

  @Override
  public void onPlayed(Pcm frame) {}

  @Override
  public void onSound(Pcm frame) {
    if (frame.rms() > 0) {
      sounding.add(frame);
    }
  }

  @Override
  public void onDigit(char digit) {
    digits.add(digit);
  }

  @Override
  public void onText(String text) {
    texts.add(text);
  }

  @Override
  public void onHangup() {
    hangups++;
  }
}
