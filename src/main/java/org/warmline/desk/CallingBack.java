package org.warmline.desk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.AgentId;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.Agents;
import org.warmline.handoff.Outbound;
import org.warmline.web.JsonAnswer;

/**
 * Rings an agent's phone to call somebody back, one call an agent at a time. May be shared between
 * threads; blocks until the agent's phone was answered, or not.
 */
final class CallingBack {
  private static final Logger LOG = LoggerFactory.getLogger(CallingBack.class);

  /** Longer than a phone rings, and shorter than a browser's connection may be idle. */
  private static final long PATIENCE_SECONDS = 45;

  private static final Set<AgentStatus.State> BUSY =
      Set.of(
          AgentStatus.State.RINGING,
          AgentStatus.State.BRIEFING,
          AgentStatus.State.TALKING,
          AgentStatus.State.RECONNECTING);

  private final Agents agents;
  private final Outbound outbound;
  private final Set<AgentId> calling = ConcurrentHashMap.newKeySet();

  CallingBack(Agents agents, Outbound outbound) {
    this.agents = agents;
    this.outbound = outbound;
  }

  /** Whether a page should offer to call this number. */
  boolean offers(String number) {
    return outbound.isAvailable() && outbound.allows(number);
  }

  JsonAnswer call(AgentId agent, String number) {
    Optional<AgentStatus> status = agents.findStatus(agent);
    if (status.filter(now -> BUSY.contains(now.state())).isPresent()) {
      return JsonAnswer.error(409, "You are in a call. End it, then call back.");
    }
    if (!calling.add(agent)) {
      return JsonAnswer.error(409, "Your phone is being rung already.");
    }
    try {
      return JsonAnswer.of(Map.of("result", result(agent, number).name().toLowerCase(Locale.ROOT)));
    } finally {
      calling.remove(agent);
    }
  }

  private Outbound.Result result(AgentId agent, String number) {
    if (!outbound.isAvailable()) {
      return Outbound.Result.FAILED;
    }
    if (!outbound.allows(number)) {
      return Outbound.Result.NOT_ALLOWED;
    }
    try {
      return outbound
          .call(agent, number)
          .toCompletableFuture()
          .completeOnTimeout(
              Outbound.Result.AGENT_NOT_ANSWERING, PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException | IllegalArgumentException failed) {
      LOG.warn("A call back could not be made; the agent was told", failed);
      return Outbound.Result.FAILED;
    }
  }
}
