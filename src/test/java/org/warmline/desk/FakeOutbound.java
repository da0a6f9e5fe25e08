package org.warmline.desk;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.warmline.call.AgentId;
import org.warmline.handoff.CallableNumbers;
import org.warmline.handoff.Outbound;

/** Calls back whom a test lets it, with the result that the test gives. */
final class FakeOutbound implements Outbound {
  final BlockingQueue<Ring> rings = new LinkedBlockingQueue<>();
  private final CallableNumbers numbers;
  volatile boolean available = true;

  /** An agent's phone that rings. */
  record Ring(AgentId agent, String number, CompletableFuture<Result> result) {}

  FakeOutbound(CallableNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public boolean isAvailable() {
    return available;
  }

  @Override
  public boolean allows(String number) {
    return numbers.allow(number);
  }

  @Override
  public CompletionStage<Result> call(AgentId agent, String number) {
    Ring ring = new Ring(agent, number, new CompletableFuture<>());
    rings.add(ring);
    return ring.result();
  }
}
