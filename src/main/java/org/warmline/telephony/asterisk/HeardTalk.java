package org.warmline.telephony.asterisk;

import org.warmline.telephony.asterisk.media.ListeningEnd;

/** A talk that is heard, or is about to be. Moved on by one thread; the rest is for any. */
final class HeardTalk {
  /** 2 s: both parties are heard after a fraction of it, and a talk that ends is known sooner. */
  static final int LOST_TICKS = 100;

  private final String phone;
  private final ListeningEnd caller;
  private final ListeningEnd agent;
  private int unheardTicks;

  /** A talk with the agent on this channel. */
  HeardTalk(String phone, ListeningEnd caller, ListeningEnd agent) {
    this.phone = phone;
    this.caller = caller;
    this.agent = agent;
  }

  String phone() {
    return phone;
  }

  ListeningEnd caller() {
    return caller;
  }

  ListeningEnd agent() {
    return agent;
  }

  void tick() {
    caller.tick();
    agent.tick();
    boolean both = caller.isThere() && agent.isThere();
    unheardTicks = both ? 0 : Math.min(unheardTicks + 1, LOST_TICKS + 1);
  }

  /** Whether one of them has been missing for so long; once each time. */
  boolean isLostNow() {
    return unheardTicks == LOST_TICKS;
  }

  void leave() {
    caller.leave();
    agent.leave();
  }
}
