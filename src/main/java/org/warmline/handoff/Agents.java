package org.warmline.handoff;

import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;

/**
 * What people at a desk do with the queues. May be shared between threads; nothing blocks. A wish
 * that comes too late (the caller hung up, another agent was faster) changes nothing, and the
 * {@link AgentListener} has been told why.
 */
public interface Agents {

  /**
   * A desk was opened for this agent, who is offline at first; a second desk replaces the first.
   */
  void open(AgentId agent, AgentListener listener);

  /**
   * The agent's desk is gone, as by a reload or a cut connection. Status and call stay for a grace
   * time, in which {@link #open} finds them as they were.
   */
  void cut(AgentId agent);

  /** The agent signed out: a call that rings goes on to another; a talk is ended. */
  void leave(AgentId agent);

  /** Available, on a break or offline; in a call, what follows after it. */
  void choose(AgentId agent, AgentStatus.Choice choice, String reason);

  void accept(AgentId agent, CallId call);

  void decline(AgentId agent, CallId call);

  /** Ends the spoken summary early. */
  void skipBriefing(AgentId agent, CallId call);

  /** Ends the talk for both. */
  void hangUp(AgentId agent, CallId call);

  /** The wrap-up is done; the agent's next status begins. */
  void finishWrapUp(AgentId agent, CallId call);

  /** Lengthens the wrap-up. */
  void moreTime(AgentId agent, CallId call, int seconds);

  /** The agent's status now; empty for one who has no desk open. */
  Optional<AgentStatus> findStatus(AgentId agent);
}
