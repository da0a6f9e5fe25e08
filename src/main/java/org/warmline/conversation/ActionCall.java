package org.warmline.conversation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.actions.ActionRequest;
import org.warmline.actions.DirectAction;
import org.warmline.call.ActionReport;

/** Runs an action on a thread that may block, and always reports. */
final class ActionCall {
  private static final Logger LOG = LoggerFactory.getLogger(ActionCall.class);

  private ActionCall() {}

  static void run(
      CallServices services, String name, ActionRequest request, Consumer<ActionReport> report) {
    services.workers().blocking().execute(() -> report.accept(run(services, name, request)));
  }

  private static ActionReport run(CallServices services, String name, ActionRequest request) {
    DirectAction action = services.actions().get(name);
    if (action == null) {
      LOG.error("A flow asks for an action that is not there");
      return failed(name, request, "unknown_action");
    }
    try {
      return action.run(request);
    } catch (RuntimeException broken) {
      LOG.error("An action failed", broken);
      return failed(name, request, "internal");
    }
  }

  private static ActionReport failed(String name, ActionRequest request, String reason) {
    return new ActionReport(
        name,
        request.key(),
        ActionReport.Status.FAILED,
        reason,
        request.args(),
        Map.of(),
        List.of(),
        List.of());
  }
}
