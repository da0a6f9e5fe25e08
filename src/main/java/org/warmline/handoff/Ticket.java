package org.warmline.handoff;

import java.util.concurrent.CompletionStage;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;
import org.warmline.call.Tone;

/**
 * A caller's place in a queue.
 *
 * @param tone how the caller is spoken to
 * @param briefing the spoken summary for the agent's ear alone; completes when it is rendered, and
 *     empty when it can't be
 * @param announced is done once all that is said to the caller before has been given to the line
 * @param first whether the caller goes before all who wait, as in an emergency
 */
public record Ticket(
    CallId call,
    String queue,
    Tone tone,
    CompletionStage<Pcm> briefing,
    CompletionStage<Void> announced,
    boolean first) {

  /** The place of somebody who waits like all others. */
  public Ticket(
      CallId call,
      String queue,
      Tone tone,
      CompletionStage<Pcm> briefing,
      CompletionStage<Void> announced) {
    this(call, queue, tone, briefing, announced, false);
  }
}
