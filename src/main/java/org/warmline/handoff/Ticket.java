package org.warmline.handoff;

import java.util.concurrent.CompletionStage;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;

/**
 * A caller's place in a queue.
 *
 * @param briefing the spoken summary for the agent's ear alone; completes when it is rendered, and
 *     empty when it can't be
 * @param announced is done once all that is said to the caller before has been given to the line
 */
public record Ticket(
    CallId call, String queue, CompletionStage<Pcm> briefing, CompletionStage<Void> announced) {}
