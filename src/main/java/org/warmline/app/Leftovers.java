package org.warmline.app;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.actions.ActionRequest;
import org.warmline.actions.DirectAction;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.conversation.CallServices;
import org.warmline.handoff.Custody;

/**
 * Calls that an earlier run left with the assistant, a queue or an agent: their lines went down
 * with it. Whoever was on the way to a person is called back where the number is known; the rest is
 * closed, so that every call has exactly one owner again.
 */
final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
  private static final String CALLBACK = "request_callback";

  private final CallServices services;

  Leftovers(CallServices services) {
    this.services = services;
  }

  /** Settles them all, and tells how many there were. */
  int settle() {
    List<CallId> unfinished = services.handoffs().listUnfinished();
    unfinished.forEach(this::settle);
    if (!unfinished.isEmpty()) {
      LOG.warn("Calls that were cut off when the service ended: {}", unfinished.size());
    }
    return unfinished.size();
  }

  private void settle(CallId call) {
    Custody before = services.handoffs().findCustody(call).orElseThrow();
    Optional<Custody> after = isNoted(call) ? before.calledBackLater() : before.ended();
    after.ifPresent(settled -> services.handoffs().move(call, before, settled));
  }

  private boolean isNoted(CallId call) {
    String number = number(call);
    DirectAction action = services.actions().get(CALLBACK);
    if (number.isEmpty() || action == null) {
      return false;
    }
    LocalDateTime now = services.now().get();
    ActionRequest request =
        new ActionRequest(
            call,
            call + "-cut-off",
            Map.of("phone", number, "reason", "the call was cut off"),
            now);
    return action.run(request).status() == ActionReport.Status.DONE;
  }

  private String number(CallId call) {
    return services.log().list(call).stream()
        .filter(CallEvent.Started.class::isInstance)
        .map(event -> ((CallEvent.Started) event).caller())
        .map(Caller::number)
        .findFirst()
        .orElse("");
  }
}
