package org.warmline.telephony.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentListener;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.AgentStatus.Choice;

/** An agent at a desk, with a headset once a call was accepted. */
final class Colleague implements AgentListener {
  private final AgentId id;
  private final Exchange exchange;
  private final List<Why> gone = new ArrayList<>();
  private int changes;
  private boolean replaced;

  Colleague(String name, Exchange exchange) {
    this.id = new AgentId(name);
    this.exchange = exchange;
  }

  Colleague available() {
    exchange.open(id, this);
    exchange.choose(id, Choice.AVAILABLE, "");
    return this;
  }

  AgentId id() {
    return id;
  }

  AgentStatus.State state() {
    return exchange.findStatus(id).orElseThrow().state();
  }

  CallId call() {
    return findCall().orElseThrow();
  }

  Optional<CallId> findCall() {
    return exchange.findStatus(id).flatMap(AgentStatus::call);
  }

  void accept() {
    exchange.accept(id, call());
  }

  void decline() {
    exchange.decline(id, call());
  }

  void hangUp() {
    exchange.hangUp(id, call());
  }

  void skipBriefing() {
    exchange.skipBriefing(id, call());
  }

  List<Why> gone() {
    return List.copyOf(gone);
  }

  int changes() {
    return changes;
  }

  boolean wasReplaced() {
    return replaced;
  }

  @Override
  public void onChange() {
    changes++;
  }

  @Override
  public void onGone(CallId call, Why why) {
    gone.add(why);
  }

  @Override
  public void onReplaced() {
    replaced = true;
  }
}
