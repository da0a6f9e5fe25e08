package org.warmline.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.flows.FlowOutline;
import org.warmline.handoff.Summary;

/** How sure it is who calls, and what to ask for where it is not. Pure. */
record Verification(Map<String, FlowOutline> outlines) {
  private static final String PROOF = "verified_by";

  /** The labels of what proved who calls; empty for a report that proves nothing. */
  static List<String> proofs(ActionReport report) {
    String proof = report.facts().getOrDefault(PROOF, "");
    return report.status() != ActionReport.Status.DONE || proof.isEmpty()
        ? List.of()
        : Stream.of(proof.split(",")).map(String::strip).map(Words::label).toList();
  }

  Card.Verified make(History history, Summary summary) {
    int failed =
        Math.toIntExact(
            history.all(CallEvent.ActionEnded.class).filter(e -> isFailed(e.report())).count());
    List<String> by =
        history
            .all(CallEvent.ActionEnded.class)
            .flatMap(ended -> proofs(ended.report()).stream())
            .distinct()
            .toList();
    if (by.isEmpty()) {
      return new Card.Verified(
          failed == 0 ? "none" : "failed", List.of(), null, failed, ask(summary));
    }
    Long at =
        history
            .all(CallEvent.ActionEnded.class)
            .filter(ended -> !proofs(ended.report()).isEmpty())
            .findFirst()
            .map(CallEvent.ActionEnded::atMillis)
            .orElse(null);
    boolean pin = summary.verified().level() == Summary.Verified.Level.PIN;
    return new Card.Verified(pin ? "pin" : "data", by, at, failed, List.of());
  }

  private boolean isFailed(ActionReport report) {
    return report.status() == ActionReport.Status.REFUSED
        && outlines.values().stream()
            .filter(
                outline ->
                    outline.lookups().contains(report.name())
                        || outline.deeds().contains(report.name()))
            .anyMatch(outline -> outline.unproved().contains(report.reason()));
  }

  private List<String> ask(Summary summary) {
    return outlines.values().stream()
        .filter(outline -> outline.title().equals(summary.wants()))
        .flatMap(outline -> outline.proofs().stream())
        .map(Words::label)
        .toList();
  }
}
