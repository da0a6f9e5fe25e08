package org.warmline.desk;

import java.util.List;

/**
 * What an agent can note about how a call came out.
 *
 * @param id as it is kept
 * @param label as it is shown
 */
public record WrapUpResult(String id, String label) {
  /** Noted when time ran out before an agent chose. */
  public static final String NOT_GIVEN = "not_given";

  /** Those a desk begins with. */
  public static final List<WrapUpResult> DEFAULTS =
      List.of(
          new WrapUpResult("done", "Done as asked"),
          new WrapUpResult("question_answered", "Question answered"),
          new WrapUpResult("not_possible", "Could not be done"),
          new WrapUpResult("complaint_taken", "Complaint taken"),
          new WrapUpResult("callback_needed", "Call back needed"),
          new WrapUpResult("wrong_queue", "Wrong queue"));
}
