package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.warmline.call.Pcm;
import org.warmline.speech.Wav;

/**
 * Who hears what, told by tones: each party hums its own, and what arrives at the other is looked
 * at.
 */
public final class Talk {
  public static final int CALLER_HERTZ = 440;
  public static final int AGENT_HERTZ = 620;
  private static final String PROMPTS = "/usr/share/asterisk/sounds/en_US_f_Allison/";
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int CLEAR_MILLIS = 200;

  private Talk() {}

  /** Lets both hum, for as long as they are up. */
  public static void hum(SipCaller caller, SipPhone agent) {
    caller.sound().hum(CALLER_HERTZ);
    agent.sound().hum(AGENT_HERTZ);
  }

  /** Waits until each hears the other, clearly for 200 ms from now on. */
  public static void assertTwoWay(SipCaller caller, SipPhone agent) throws InterruptedException {
    assertHears("agent", agent.sound().heard(), CALLER_HERTZ);
    assertHears("caller", caller.sound().heard(), AGENT_HERTZ);
  }

  private static void assertHears(String who, HeardSound heard, int hertz)
      throws InterruptedException {
    assertThat(heard.await(heard.size(), CLEAR_MILLIS, sound -> Listen.isTone(sound, hertz), SOON))
        .as("the %s hears %d Hz", who, hertz)
        .isPresent();
  }

  /** Waits until so much has arrived from a place on, and gives it. */
  public static Pcm next(HeardSound heard, int from, int millis) throws InterruptedException {
    Duration limit = Duration.ofMillis(millis).plus(SOON);
    assertThat(heard.await(from, millis, sound -> true, limit))
        .as("%d ms of sound, whatever it is", millis)
        .isPresent();
    // Packets at the end of a file are shorter, so that it may be a little less.
    Pcm all = heard.since(from);
    return all.slice(0, Math.min(all.length(), millis * Pcm.SAMPLES_PER_MILLI));
  }

  /** One of Asterisk's own prompts, such as {@code vm-press}. */
  public static Pcm prompt(RealAsterisk asterisk, String name) {
    try {
      return Wav.read(asterisk.chroot().outside(PROMPTS + name + ".wav"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
