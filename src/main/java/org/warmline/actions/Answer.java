package org.warmline.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warmline.call.ActionReport;
import org.warmline.call.ActionReport.Status;
import org.warmline.call.Choice;
import org.warmline.call.RowChange;

/**
 * What an action found or did, before it is tied to the request.
 *
 * @param codes the records' own, in place of those that the request gave
 */
record Answer(
    Status status,
    String reason,
    Map<String, String> facts,
    List<Choice> choices,
    List<RowChange> rows,
    Map<String, String> codes) {

  static Answer found(Map<String, String> facts) {
    return new Answer(Status.DONE, "", facts, List.of(), List.of(), Map.of());
  }

  static Answer offered(Map<String, String> facts, List<Choice> choices) {
    return new Answer(Status.DONE, "", facts, choices, List.of(), Map.of());
  }

  static Answer changed(Map<String, String> facts, List<RowChange> rows) {
    return new Answer(Status.DONE, "", facts, List.of(), rows, Map.of());
  }

  static Answer refused(String reason) {
    return new Answer(Status.REFUSED, reason, Map.of(), List.of(), List.of(), Map.of());
  }

  static Answer failed(String reason) {
    return new Answer(Status.FAILED, reason, Map.of(), List.of(), List.of(), Map.of());
  }

  /** The same, about the record with this code, whatever code was heard. */
  Answer about(String argument, String code) {
    return new Answer(status, reason, facts, choices, rows, Map.of(argument, code));
  }

  ActionReport report(String action, ActionRequest request) {
    Map<String, String> args = new HashMap<>(request.args());
    args.putAll(codes);
    return new ActionReport(action, request.key(), status, reason, args, facts, choices, rows);
  }
}
