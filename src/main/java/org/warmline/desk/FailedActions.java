package org.warmline.desk;

import java.util.Map;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.flows.FlowOutline;

/** Words for actions that failed: a lookup only where nothing but lookups failed. */
record FailedActions(Map<String, FlowOutline> outlines) {

  /** "Two failed lookups". */
  String words(History history, int count) {
    boolean lookups =
        history
            .all(CallEvent.ActionEnded.class)
            .map(CallEvent.ActionEnded::report)
            .filter(report -> report.status() == ActionReport.Status.FAILED)
            .allMatch(report -> isLookup(report.name()));
    String what = lookups ? "lookup" : "action";
    return Words.sentence(Words.count(count)) + " failed " + what + (count == 1 ? "" : "s");
  }

  boolean isLookup(String action) {
    return outlines.values().stream().anyMatch(outline -> outline.lookups().contains(action));
  }

  /** The first number in words such as "3 of 3". */
  static int number(String counted) {
    String figures = counted.split(" ", 2)[0];
    return figures.matches("\\d{1,6}") ? Integer.parseInt(figures) : 1;
  }
}
