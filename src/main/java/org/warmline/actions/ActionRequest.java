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
 */
public record ActionRequest(
    CallId call, String key, Map<String, String> args, LocalDateTime now, Set<String> uncertain) {
  public ActionRequest {
    args = Map.copyOf(args);
    uncertain = Set.copyOf(uncertain);
  }

  /** With arguments that are all certain. */
  public ActionRequest(CallId call, String key, Map<String, String> args, LocalDateTime now) {
    this(call, key, args, now, Set.of());
  }
}
