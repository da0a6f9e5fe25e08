package org.warmline.actions;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.warmline.call.CallId;

/**
 * What an action is asked to do.
 *
 * @param key idempotency key: the same key never does the work twice
 * @param args canonical values by slot name; a chosen thing by its choice's id
 * @param now the caller's local time
 * @param uncertain the arguments that may have been misheard
 * @param alsoHeard what else arguments may have been, by name: other readings of a name, what a
 *     code was heard as before in this call
 */
public record ActionRequest(
    CallId call,
    String key,
    Map<String, String> args,
    LocalDateTime now,
    Set<String> uncertain,
    Map<String, Set<String>> alsoHeard) {
  public ActionRequest {
    args = Map.copyOf(args);
    uncertain = Set.copyOf(uncertain);
    alsoHeard = Map.copyOf(alsoHeard);
  }

  /** With arguments that are all certain. */
  public ActionRequest(CallId call, String key, Map<String, String> args, LocalDateTime now) {
    this(call, key, args, now, Set.of(), Map.of());
  }

  /** What else an argument may have been, without its value. */
  Set<String> alsoHeard(String argument) {
    return alsoHeard.getOrDefault(argument, Set.of());
  }
}
