package org.warmline.handoff;

import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.call.HandoffStep;

/** Is told what becomes of one waiting caller. Called from any thread; must return at once. */
public interface QueueListener {

  /** Something happened, in order. */
  void onStep(HandoffStep step, Optional<AgentId> agent);

  /** The caller has been waiting for another while and would like to hear something. */
  void onStillWaiting(long waitedMillis);
}
