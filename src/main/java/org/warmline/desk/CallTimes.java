package org.warmline.desk;

import java.util.EnumMap;
import java.util.Map;
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
    Map<With, Long> spent = new EnumMap<>(With.class);
    With with = With.ASSISTANT;
    long since = 0;
    for (CallEvent event : history.events()) {
      With next = after(with, event);
      if (next != with) {
        spent.merge(with, Math.max(0, event.atMillis() - since), Long::sum);
        since = event.atMillis();
        with = next;
      }
    }
    spent.merge(with, Math.max(0, nowMillis - since), Long::sum);
    return new CallTimes(
        spent.getOrDefault(With.ASSISTANT, 0L),
        spent.getOrDefault(With.QUEUE, 0L),
        spent.getOrDefault(With.AGENT, 0L));
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
