package org.warmline.desk;

import org.warmline.call.CallEvent;
import org.warmline.call.HandoffStep;

/** How long a call was with the assistant, in a queue and with people, in milliseconds. */
record CallTimes(long assistantMillis, long waitedMillis, long talkMillis) {

  /** Who has the caller now. */
  enum With {
    ASSISTANT,
    QUEUE,
    AGENT,
    NOBODY
  }

  static CallTimes of(History history, long nowMillis) {
    long[] spent = new long[With.values().length];
    With with = With.ASSISTANT;
    long since = 0;
    for (CallEvent event : history.events()) {
      With next = after(with, event);
      if (next != with) {
        spent[with.ordinal()] += Math.max(0, event.atMillis() - since);
        since = event.atMillis();
        with = next;
      }
    }
    spent[with.ordinal()] += Math.max(0, nowMillis - since);
    return new CallTimes(
        spent[With.ASSISTANT.ordinal()], spent[With.QUEUE.ordinal()], spent[With.AGENT.ordinal()]);
  }

  static With after(With with, CallEvent event) {
    return switch (event) {
      case CallEvent.Handoff handoff -> after(with, handoff.step());
      case CallEvent.Ended ignored -> With.NOBODY;
      default -> with;
    };
  }

  private static With after(With with, HandoffStep step) {
    return switch (step) {
      case WAITING, RINGING, DECLINED, RANG_OUT, ANSWERED -> With.QUEUE;
      case BRIDGED, AGENT_LOST -> With.AGENT;
      case NOBODY_THERE, LEFT_QUEUE -> With.ASSISTANT;
      case AGENT_HUNG_UP -> With.NOBODY;
      case SHOWN -> with;
    };
  }
}
