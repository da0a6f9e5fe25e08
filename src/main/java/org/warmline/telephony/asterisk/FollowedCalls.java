package org.warmline.telephony.asterisk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.warmline.call.CallId;
import org.warmline.handoff.Followed;
import org.warmline.telephony.asterisk.ami.PbxEvent;

/** The callers whom Asterisk takes to a person by itself. May be shared between threads. */
final class FollowedCalls {
  private final Map<CallId, Caller> callers = new ConcurrentHashMap<>();

  private record Caller(String uniqueId, Followed call) {}

  void add(CallId id, String uniqueId, Followed call) {
    callers.put(id, new Caller(uniqueId, call));
  }

  boolean knows(CallId id) {
    return callers.containsKey(id);
  }

  /** Something happened in Asterisk; the queue side has been told. */
  void onEvent(PbxEvent event) {
    switch (event) {
      case PbxEvent.HungUp hungUp ->
          callers.forEach(
              (id, caller) -> {
                if (caller.uniqueId().equals(hungUp.uniqueId())) {
                  gone(id, caller);
                }
              });
      case PbxEvent.Synced now ->
          callers.forEach(
              (id, caller) -> {
                if (!now.channels().contains(caller.uniqueId())) {
                  gone(id, caller);
                }
              });
      default -> {}
    }
  }

  private void gone(CallId id, Caller caller) {
    if (callers.remove(id, caller)) {
      caller.call().onHungUp();
    }
  }
}
