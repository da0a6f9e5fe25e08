package org.warmline.handoff;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.warmline.call.AgentId;

/** Calls nobody. */
final class NoOutbound implements Outbound {

  @Override
  public boolean isAvailable() {
    return false;
  }

  @Override
  public CompletionStage<Result> call(AgentId agent, String number) {
    return CompletableFuture.completedStage(Result.NO_PHONE);
  }
}
