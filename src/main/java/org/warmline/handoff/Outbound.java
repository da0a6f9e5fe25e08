package org.warmline.handoff;

import java.util.concurrent.CompletionStage;
import org.warmline.call.AgentId;

/**
 * Calls people back: rings the agent's phone first, and when the agent has answered, the customer.
 * May be shared between threads; nothing blocks.
 */
public interface Outbound {

  /** Where no calls can be made. */
  static Outbound none() {
    return new NoOutbound();
  }

  /** Whether calls can be made at all. */
  boolean isAvailable();

  /**
   * Whether this number may be called, so that a desk offers only what will be done. {@link #call}
   * checks it again.
   */
  default boolean allows(String number) {
    return isAvailable();
  }

  /**
   * Calls a number for an agent.
   *
   * @param number in E.164, such as {@code +12125550102}; one that is not allowed is never called
   * @return what became of it, as far as the agent's own phone; done when that is known
   */
  CompletionStage<Result> call(AgentId agent, String number);

  /** What became of a call. */
  enum Result {
    /** The agent answered; the customer is being called. */
    CALLING,
    /** The agent's phone was not answered. */
    AGENT_NOT_ANSWERING,
    /** No phone is known for this agent. */
    NO_PHONE,
    /** The number is not one that may be called. */
    NOT_ALLOWED,
    /** The exchange could not make the call. */
    FAILED
  }
}
