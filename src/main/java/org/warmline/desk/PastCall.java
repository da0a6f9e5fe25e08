package org.warmline.desk;

import java.time.LocalDateTime;
import java.util.Optional;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;
import org.warmline.call.Outcome;

/**
 * One call as a list shows it. Texts that are not known are empty.
 *
 * @param who the caller's name or number; known when a person was needed
 * @param wants in words that follow "would like to"
 * @param reason why a person was needed
 * @param agent who talked to the caller
 * @param result what the agent noted
 * @param seconds how long it lasted; empty while it goes on
 */
public record PastCall(
    CallId id,
    LocalDateTime beganAt,
    String number,
    String who,
    String wants,
    Optional<Outcome> outcome,
    Optional<Escalation.Reason> reason,
    String agent,
    String result,
    Optional<Long> seconds) {}
