package org.warmline.telephony.asterisk.ami;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.warmline.telephony.asterisk.ami.Manager.Originated;

/**
 * The calls that we make ourselves, by the unique id that they were given, known before Asterisk is
 * asked: the first event may come before its reply. May be shared between threads.
 */
final class Originations {
  private static final int BUSY = 17;
  private static final int REJECTED = 21;
  private static final int USER_GONE = 18;
  private static final int NO_ANSWER = 19;
  private static final int NOT_TOLD = 0;
  private static final int NORMAL = 16;
  private static final int SPARE_MILLIS = 5000;

  private final Map<String, CompletableFuture<Originated>> pending = new ConcurrentHashMap<>();

  CompletableFuture<Originated> begin(String uniqueId, int timeoutMillis) {
    CompletableFuture<Originated> outcome = new CompletableFuture<>();
    pending.put(uniqueId, outcome);
    return outcome
        .completeOnTimeout(
            Originated.FAILED, (long) timeoutMillis + SPARE_MILLIS, TimeUnit.MILLISECONDS)
        .whenComplete((known, never) -> pending.remove(uniqueId, outcome));
  }

  void failed(String uniqueId) {
    end(uniqueId, Originated.FAILED);
  }

  /** Nobody will tell any more what became of them. */
  void allFailed() {
    pending.keySet().forEach(this::failed);
  }

  void on(ManagerEvent event) {
    switch (event) {
      case OriginateResponseEvent answer -> answered(answer);
      case HangupEvent hangup -> end(hangup.getUniqueId(), outcome(hangup.getCause()));
      default -> {}
    }
  }

  private void answered(OriginateResponseEvent answer) {
    if ("Success".equals(answer.getResponse())) {
      end(answer.getUniqueId(), Originated.ANSWERED);
    }
  }

  private void end(String uniqueId, Originated outcome) {
    CompletableFuture<Originated> known = uniqueId == null ? null : pending.get(uniqueId);
    if (known != null) {
      known.complete(outcome);
    }
  }

  private static Originated outcome(Integer cause) {
    return switch (cause == null ? NOT_TOLD : cause) {
      case BUSY -> Originated.BUSY;
      case REJECTED -> Originated.DECLINED;
      case NO_ANSWER, USER_GONE, NORMAL, NOT_TOLD -> Originated.NO_ANSWER;
      default -> Originated.FAILED;
    };
  }
}
