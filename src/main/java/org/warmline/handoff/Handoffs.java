package org.warmline.handoff;

import java.util.List;
import java.util.Optional;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;

/** Keeps who owns each call that needs a person. May be shared between threads. */
public interface Handoffs {

  /**
   * A person is needed for this call: {@link Custody#OPENED}. When one was needed before, but could
   * not be had, owner and moves stay as they are, and the rest is renewed.
   */
  void open(CallId call, Escalation escalation, Summary summary);

  /**
   * Changes the owner, if it is still as {@code from} says.
   *
   * @return false when somebody else was faster; nothing was changed then
   */
  boolean move(CallId call, Custody from, Custody to);

  /** Who owns it; empty for a call that needs nobody. */
  Optional<Custody> findCustody(CallId call);

  /** What the person who takes over is told; empty for a call that needs none. */
  Optional<Summary> findSummary(CallId call);

  /** The calls that an earlier run of this program left with bot, queue or agent. */
  List<CallId> listUnfinished();
}
