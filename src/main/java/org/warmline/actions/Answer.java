package org.warmline.actions;

import java.util.List;
import java.util.Map;
import org.warmline.call.ActionReport;
import org.warmline.call.ActionReport.Status;
import org.warmline.call.Choice;
import org.warmline.call.RowChange;

/** What an action found or did, before it is tied to the request. */
record Answer(
    Status status,
    String reason,
    Map<String, String> facts,
    List<Choice> choices,
    List<RowChange> rows) {

  static Answer found(Map<String, String> facts) {
    return new Answer(Status.DONE, "", facts, List.of(), List.of());
  }

  static Answer offered(Map<String, String> facts, List<Choice> choices) {
    return new Answer(Status.DONE, "", facts, choices, List.of());
  }

  static Answer changed(Map<String, String> facts, List<RowChange> rows) {
    return new Answer(Status.DONE, "", facts, List.of(), rows);
  }

  static Answer refused(String reason) {
    return new Answer(Status.REFUSED, reason, Map.of(), List.of(), List.of());
  }

  static Answer failed(String reason) {
    return new Answer(Status.FAILED, reason, Map.of(), List.of(), List.of());
  }

  ActionReport report(String action, ActionRequest request) {
    return new ActionReport(
        action, request.key(), status, reason, request.args(), facts, choices, rows);
  }
}
