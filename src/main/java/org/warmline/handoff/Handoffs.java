package org.warmline.handoff;

import java.util.Optional;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;

/** Keeps who owns each call that needs a person. May be shared between threads. */
public interface Handoffs {

  /** From now on the queue owns this call. Doing it again changes nothing. */
  void open(CallId call, Escalation escalation, Summary summary);

  /** What the person who takes over is told; empty for a call that needs none. */
  Optional<Summary> findSummary(CallId call);
}
