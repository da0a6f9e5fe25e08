package org.warmline.rehearsal.bench;

import java.util.List;
import java.util.Optional;
import org.warmline.conversation.Load;

/**
 * How many calls the machine holds.
 *
 * @param steps in the order they were held
 * @param rated the most calls that were held within the criteria; 0 for none
 * @param limit what the bare engines would allow
 * @param why the first that was too much, and why; empty if none was
 * @param heapMbPerCall heap in use after collecting, for each call more
 * @param residentMbPerCall memory of the process, for each call more
 * @param load how the shared threads fared
 */
public record CapacityReport(
    List<StepFigures> steps,
    int rated,
    Limit limit,
    Optional<String> why,
    double heapMbPerCall,
    double residentMbPerCall,
    Load load) {
  public CapacityReport {
    steps = List.copyOf(steps);
  }

  /** The figures of the most calls that were held; of the first step if none was. */
  public StepFigures atRated() {
    return steps.stream()
        .filter(step -> step.calls() == rated)
        .reduce((one, later) -> later)
        .orElse(steps.get(0));
  }

  /** How near the calls held come to the limit. */
  public double eta() {
    return limit.share(rated);
  }
}
