package org.warmline.handoff;

import java.util.Optional;
import org.warmline.call.Counters;
import org.warmline.call.Meaning;
import org.warmline.call.Mood;

/**
 * How a call stands when the policy looks at it.
 *
 * @param turn the caller's turn, 0 before the first
 * @param flow what the caller is being served with
 * @param meaning what was said in this turn
 * @param mood fused over the whole call
 * @param digit the key pressed in this turn
 * @param spoken whether the caller has said anything in this call
 */
public record Standing(
    int turn,
    Optional<String> flow,
    Optional<Meaning> meaning,
    Mood mood,
    Counters counters,
    Optional<Character> digit,
    boolean spoken) {}
