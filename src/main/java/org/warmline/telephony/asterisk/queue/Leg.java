package org.warmline.telephony.asterisk.queue;

import org.warmline.call.AgentId;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg.Stage;

/** An agent's phone that rings for a caller, or is connected. */
final class Leg {
  private static final long NEVER = Long.MAX_VALUE;
  private static final long PRESS_AGAIN_AFTER_MILLIS = 1000;

  private final AgentId agent;
  private final String channel;
  private Stage stage = Stage.RINGING;
  private boolean accepted;
  private boolean declined;
  private long pressAtMillis = NEVER;
  private long pressedAtMillis = -PRESS_AGAIN_AFTER_MILLIS;
  private long gonePastMillis = NEVER;

  Leg(AgentId agent, String channel) {
    this.agent = agent;
    this.channel = channel;
  }

  AgentId agent() {
    return agent;
  }

  String channel() {
    return channel;
  }

  Stage stage() {
    return stage;
  }

  void moveTo(Stage next) {
    stage = next;
    gonePastMillis = NEVER;
  }

  /** Taken at the desk while the phone still rings. */
  void accept() {
    accepted = true;
  }

  boolean isAccepted() {
    return accepted;
  }

  void decline() {
    declined = true;
  }

  boolean isDeclined() {
    return declined;
  }

  void pressAt(long millis) {
    pressAtMillis = millis;
  }

  boolean isToBePressed(long nowMillis) {
    return nowMillis >= pressAtMillis;
  }

  /** True unless a key was pressed just now; a second one would be heard by the caller. */
  boolean takePress(long nowMillis) {
    boolean first = nowMillis - pressedAtMillis >= PRESS_AGAIN_AFTER_MILLIS;
    pressAtMillis = NEVER;
    if (first) {
      pressedAtMillis = nowMillis;
    }
    return first;
  }

  /** The channel is gone, and why will be known within so long. */
  void gone(long nowMillis, long knownWithinMillis) {
    gonePastMillis = Math.min(gonePastMillis, nowMillis + knownWithinMillis);
  }

  boolean isGone() {
    return gonePastMillis != NEVER;
  }

  boolean isGonePast(long nowMillis) {
    return nowMillis >= gonePastMillis;
  }
}
