package org.warmline.conversation;

import java.util.function.Consumer;
import org.warmline.dialogue.House;

/**
 * Lets a caller who waits for an action hear that the line is not dead. Never speaks over the
 * answer: what is due when the action ends is left out, what has begun comes before it. Used in the
 * call's mailbox.
 */
final class PauseFiller {
  static final int FIRST_MILLIS = 800;
  static final int NEXT_MILLIS = 8_000;

  private final CallerSide side;
  private final Assistant.Host host;
  private final Consumer<House.Line> say;
  private String running = "";

  PauseFiller(CallerSide side, Assistant.Host host, Consumer<House.Line> say) {
    this.side = side;
    this.host = host;
    this.say = say;
  }

  /** This action began to run. */
  void begin(String key) {
    running = key;
    fill(key, House.Line.ONE_MOMENT, FIRST_MILLIS);
  }

  void end() {
    running = "";
  }

  private void fill(String key, House.Line line, int afterMillis) {
    side.whenQuiet(afterMillis, () -> host.whileUp(() -> fillNow(key, line)));
  }

  private void fillNow(String key, House.Line line) {
    if (key.equals(running)) {
      say.accept(line);
      fill(key, House.Line.STILL_WORKING, NEXT_MILLIS);
    }
  }
}
