package org.warmline.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentListener;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.Agents;

/** Agents whose status a test sets, and who write down what a desk asked for. */
final class FakeAgents implements Agents {
  final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final Map<AgentId, AgentStatus> statuses = new ConcurrentHashMap<>();
  private final Map<AgentId, AgentListener> listeners = new ConcurrentHashMap<>();

  /** Changes what an agent does, and tells the desk. */
  void set(AgentId agent, AgentStatus.State state, CallId call) {
    statuses.put(
        agent,
        new AgentStatus(state, "", AgentStatus.Choice.AVAILABLE, Optional.of(call), 1000, 14_000));
    listeners.get(agent).onChange();
  }

  /** The agent is available, with no call. */
  void free(AgentId agent) {
    statuses.put(agent, idle(AgentStatus.State.AVAILABLE));
    Optional.ofNullable(listeners.get(agent)).ifPresent(AgentListener::onChange);
  }

  /** The agent has no call, and this is why none comes. */
  void explain(AgentId agent, AgentStatus.State state, String reason) {
    statuses.put(
        agent, new AgentStatus(state, reason, AgentStatus.Choice.OFFLINE, Optional.empty(), 0, 0));
    listeners.get(agent).onChange();
  }

  /** The same without telling, as for an agent whose page is gone. */
  void freeUnnoticed(AgentId agent) {
    statuses.put(agent, idle(AgentStatus.State.AVAILABLE));
  }

  void gone(AgentId agent, CallId call, AgentListener.Why why) {
    listeners.get(agent).onGone(call, why);
  }

  @Override
  public void open(AgentId agent, AgentListener listener) {
    AgentListener before = listeners.put(agent, listener);
    statuses.putIfAbsent(agent, idle(AgentStatus.State.OFFLINE));
    if (before != null) {
      before.onReplaced();
    }
    asked.add("open " + agent);
  }

  @Override
  public void cut(AgentId agent) {
    listeners.remove(agent);
    asked.add("cut " + agent);
  }

  @Override
  public void leave(AgentId agent) {
    listeners.remove(agent);
    statuses.remove(agent);
    asked.add("leave " + agent);
  }

  @Override
  public void choose(AgentId agent, AgentStatus.Choice choice, String reason) {
    asked.add("choose " + agent + " " + choice + " " + reason);
  }

  @Override
  public void accept(AgentId agent, CallId call) {
    asked.add("accept " + agent + " " + call);
  }

  @Override
  public void decline(AgentId agent, CallId call) {
    asked.add("decline " + agent + " " + call);
  }

  @Override
  public void skipBriefing(AgentId agent, CallId call) {
    asked.add("skip " + agent + " " + call);
  }

  @Override
  public void hangUp(AgentId agent, CallId call) {
    asked.add("hangup " + agent + " " + call);
  }

  @Override
  public void finishWrapUp(AgentId agent, CallId call) {
    asked.add("finish " + agent + " " + call);
    free(agent);
  }

  @Override
  public void moreTime(AgentId agent, CallId call, int seconds) {
    asked.add("more " + agent + " " + call + " " + seconds);
  }

  @Override
  public Optional<AgentStatus> findStatus(AgentId agent) {
    return Optional.ofNullable(statuses.get(agent));
  }

  private static AgentStatus idle(AgentStatus.State state) {
    return new AgentStatus(state, "", AgentStatus.Choice.OFFLINE, Optional.empty(), 0, 0);
  }
}
