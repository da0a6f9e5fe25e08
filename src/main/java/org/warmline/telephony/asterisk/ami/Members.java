package org.warmline.telephony.asterisk.ami;

import java.util.Optional;
import org.asteriskjava.manager.event.QueueMemberAddedEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.QueueMemberPauseEvent;
import org.jspecify.annotations.Nullable;

/** Reads members of queues from the events that tell of them. */
final class Members {
  private static final int INVALID = 4;
  private static final int UNAVAILABLE = 5;

  private Members() {}

  /** From a queue's state, or a change of it; empty when it does not say who. */
  static Optional<PbxEvent.Member> of(QueueMemberEvent event) {
    String name = event.getName();
    return of(event.getQueue(), name, event.getInterface(), event.getPaused(), event.getStatus());
  }

  static Optional<PbxEvent.Member> of(QueueMemberPauseEvent event) {
    return of(
        event.getQueue(),
        event.getMemberName(),
        event.getInterface(),
        event.getPaused(),
        event.getStatus());
  }

  static Optional<PbxEvent.Member> of(QueueMemberAddedEvent event) {
    return of(
        event.getQueue(),
        event.getMemberName(),
        event.getInterface(),
        event.getPaused(),
        event.getStatus());
  }

  private static Optional<PbxEvent.Member> of(
      @Nullable String queue,
      @Nullable String name,
      @Nullable String memberInterface,
      @Nullable Boolean paused,
      @Nullable Integer status) {
    if (queue == null || name == null || memberInterface == null) {
      return Optional.empty();
    }
    boolean reachable = status != null && status != INVALID && status != UNAVAILABLE;
    return Optional.of(
        new PbxEvent.Member(queue, name, memberInterface, Boolean.TRUE.equals(paused), reachable));
  }
}
