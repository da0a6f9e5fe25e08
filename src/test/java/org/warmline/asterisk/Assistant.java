package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.warmline.call.Pcm;
import org.warmline.speech.Wav;

/** What a caller hears of the assistant, and says to it. */
final class Assistant {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration LONGEST_SENTENCE = Duration.ofSeconds(20);
  private static final int CLEAR_MILLIS = 200;
  private static final int PAUSE_MILLIS = 900;
  private static final int HALF_A_SECOND = 25;

  private Assistant() {}

  static void awaitGreeting(SipCaller caller) throws InterruptedException {
    assertThat(caller.sound().heard().await(0, CLEAR_MILLIS, Listen::isLoud, SOON))
        .as("the assistant greets")
        .isPresent();
  }

  /** Waits until the assistant has said something and is silent again. */
  static void awaitQuestion(SipCaller caller) throws InterruptedException {
    HeardSound heard = caller.sound().heard();
    int from = heard.size();
    assertThat(heard.await(from, CLEAR_MILLIS, Listen::isLoud, SOON))
        .as("the assistant speaks")
        .isPresent();
    assertThat(
            heard.await(
                from + HALF_A_SECOND, PAUSE_MILLIS, s -> !Listen.isLoud(s), LONGEST_SENTENCE))
        .as("and stops")
        .isPresent();
  }

  /** A recorded sentence of the demo's story. */
  static Pcm sentence(String name) throws IOException {
    return Wav.read(
        Path.of(System.getProperty("warmline.home"), "src/main/resources/story", name + ".wav"));
  }
}
