package org.warmline.conversation;

import java.util.Optional;
import org.warmline.call.CallEvent;
import org.warmline.call.Expectation;
import org.warmline.dialogue.DialogueState;

/**
 * A turn that was taken for over early and may turn out to go on: what was before it is kept, and
 * nothing of it is logged or done that could not be taken back, until it is known that it stands.
 * Used in the call's mailbox.
 */
final class Tentative {
  private final CallerSide side;
  private final CallRecord record;
  private final Assistant.Host host;
  private Optional<Before> before = Optional.empty();

  /** How the call stood before the turn, and what had been asked. */
  record Before(DialogueState state, Comprehension.Memory memory, Expectation expected) {}

  Tentative(CallerSide side, CallRecord record, Assistant.Host host) {
    this.side = side;
    this.record = record;
    this.host = host;
  }

  /** A turn begins to be dealt with, which stands where the caller cannot go on with it. */
  void begin(Before now) {
    keep();
    if (side.whenTurnIsOver(() -> host.whileUp(this::keep))) {
      before = Optional.of(now);
      record.hold();
    }
  }

  /** The caller went on: what was before the turn; empty when it stands. */
  Optional<Before> takeBack(int turn, long soundedMillis) {
    Optional<Before> then = before;
    if (then.isPresent()) {
      before = Optional.empty();
      record.discard();
      record.add(at -> new CallEvent.Rejoined(at, turn, soundedMillis));
    }
    return then;
  }

  /** The turn stands from now on, even if the caller goes on. */
  void stand() {
    side.turnStands();
    keep();
  }

  /** Does what cannot be taken back, once it is sure that the turn is over; never, if it is not. */
  void onceSure(Runnable task) {
    boolean waits =
        before.isPresent()
            && side.whenTurnIsSure(
                () ->
                    host.whileUp(
                        () -> {
                          keep();
                          task.run();
                        }));
    if (!waits) {
      stand();
      task.run();
    }
  }

  private void keep() {
    before = Optional.empty();
    record.release();
  }
}
