package org.warmline.rehearsal;

import java.util.function.LongSupplier;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.conversation.CallRunner;
import org.warmline.conversation.CallServices;
import org.warmline.conversation.CutOff;
import org.warmline.conversation.Heard;

/**
 * A call held in text: one line of the caller in, one turn out. A line is plain words, or {@code
 * #dtmf 0}, {@code #silence 6} (seconds), {@code #bargein words}, {@code #hangup}. Used by one
 * thread.
 */
public final class TextTalk {
  private static final int HALF_SAID_MILLIS = 500;

  private final CallServices services;
  private final TurnCollector collector = new TurnCollector();
  private final CallRunner runner;
  private final int silenceSeconds;

  /**
   * A call that has not begun.
   *
   * @param silenceSeconds how long a caller may say nothing after a question
   */
  public TextTalk(CallId id, CallServices services, int silenceSeconds, LongSupplier nanos) {
    this.services = services;
    this.silenceSeconds = silenceSeconds;
    this.runner = new CallRunner(id, services, new TextSide(), collector, nanos);
  }

  /** Answers the call; the turn is the greeting. */
  public TalkTurn begin(Caller caller) throws InterruptedException {
    runner.begin(caller, "text", "text");
    return settle();
  }

  /**
   * Plays the caller's next line.
   *
   * @throws IllegalArgumentException when the line begins with {@code #} and is none of the above
   */
  public TalkTurn say(String line) throws InterruptedException {
    String[] words = line.strip().split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "#dtmf" -> press(rest);
      case "#silence" -> keepSilent(rest);
      case "#bargein" -> {
        runner.interrupted(CutOff.after(HALF_SAID_MILLIS));
        runner.heard(Heard.typed(rest));
      }
      case "#hangup" -> runner.hungUp();
      default -> {
        if (line.startsWith("#")) {
          throw unknown(line);
        }
        runner.heard(Heard.typed(line));
      }
    }
    return settle();
  }

  private void press(String digits) {
    if (!digits.matches("[0-9*#]+")) {
      throw new IllegalArgumentException("#dtmf needs keys out of 0-9 * #, found: " + digits);
    }
    digits.chars().forEach(digit -> runner.pressed((char) digit));
  }

  private void keepSilent(String seconds) {
    if (!seconds.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException("#silence needs whole seconds, found: " + seconds);
    }
    for (int i = 0; i < Integer.parseInt(seconds) / silenceSeconds; i++) {
      runner.silent();
    }
  }

  private static IllegalArgumentException unknown(String line) {
    return new IllegalArgumentException(
        "expected words, or #dtmf K, #silence S, #bargein WORDS, #hangup; found: " + line);
  }

  private TalkTurn settle() throws InterruptedException {
    services.workers().awaitIdle();
    return collector.take();
  }
}
