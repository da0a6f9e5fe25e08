package org.warmline.call;

import java.util.List;
import java.util.Map;

/**
 * How an action ended. Nothing is reported as {@link Status#DONE} that the database has not
 * committed.
 *
 * @param name the action
 * @param key its idempotency key: the same key never does the work twice and gives the same report
 * @param reason for {@link Status#REFUSED} and {@link Status#FAILED}, a short code the flow has a
 *     sentence for, such as {@code not_found}
 * @param args what it was asked to do; a code that was misheard is the found record's own
 * @param facts what became known, canonical values by name
 * @param choices what the caller may pick from, when the action looks that up
 * @param rows what was changed
 */
public record ActionReport(
    String name,
    String key,
    Status status,
    String reason,
    Map<String, String> args,
    Map<String, String> facts,
    List<Choice> choices,
    List<RowChange> rows) {

  /** Done; refused for a reason the caller can mend; failed through no fault of the caller. */
  public enum Status {
    DONE,
    REFUSED,
    FAILED
  }

  public ActionReport {
    args = Map.copyOf(args);
    facts = Map.copyOf(facts);
    choices = List.copyOf(choices);
    rows = List.copyOf(rows);
  }
}
