package org.warmline.rehearsal;

import java.util.List;
import java.util.Map;
import org.warmline.call.Choice;
import org.warmline.call.Expectation;
import org.warmline.dialogue.LikelyAnswers;
import org.warmline.dialogue.SlotSpec;
import org.warmline.flows.Generation;

/** The questions that made callers answer, with what each makes likely. */
public final class Questions {
  private static final List<String> OFFERED = List.of("08:15", "13:30", "17:40", "20:20");

  private final Generation flows;

  public Questions(Generation flows) {
    this.flows = flows;
  }

  /** What a question for the slot makes likely; a flight is asked for with four of them offered. */
  public Expectation ask(String slot) {
    if (slot.equals("flight")) {
      SlotSpec spec = flows.script().flow("rebook_flight").slot(slot);
      return LikelyAnswers.to(
          spec, OFFERED.stream().map(time -> new Choice(time, Map.of("time", time))).toList());
    }
    return slot.equals(Expectation.YES_NO.slot()) ? Expectation.YES_NO : flows.expectation(slot);
  }
}
