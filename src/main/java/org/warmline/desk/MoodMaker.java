package org.warmline.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.flows.FlowOutline;
import org.warmline.handoff.EscalationRules;

/** The caller's mood over the call, up being worse. Pure. */
record MoodMaker(Map<String, FlowOutline> outlines, EscalationRules rules) {
  private static final int NOTABLE = 10;
  private static final int SHARP = 20;
  private static final double TENSE = 0.6;

  /** Null where nothing has been understood yet. */
  Card.@Nullable Mood make(History history) {
    List<CallEvent.Understood> turns = history.all(CallEvent.Understood.class).toList();
    if (turns.isEmpty()) {
      return null;
    }
    List<Card.Point> points =
        turns.stream()
            .map(u -> new Card.Point(u.atMillis(), WhyMaker.hundredths(u.frustration())))
            .toList();
    List<Card.Mark> marks =
        history
            .all(CallEvent.ActionEnded.class)
            .filter(ended -> ended.report().status() == ActionReport.Status.FAILED)
            .map(ended -> new Card.Mark(ended.atMillis(), mark(ended.report().name())))
            .toList();
    int limit = WhyMaker.hundredths(rules.frustration());
    return new Card.Mood(
        word(points, limit, turns.getLast()), limit, points, marks, sentence(points, marks));
  }

  private String mark(String action) {
    return new FailedActions(outlines).isLookup(action) ? "Lookup failed" : "Action failed";
  }

  private String word(List<Card.Point> points, int limit, CallEvent.Understood last) {
    int now = points.getLast().value();
    int before = points.size() < 2 ? now : points.get(points.size() - 2).value();
    String trend =
        now - before >= NOTABLE ? ", rising" : before - now >= NOTABLE ? ", falling" : "";
    if (now >= limit) {
      return "Frustrated" + trend;
    }
    if (last.urgency() >= rules.urgency()) {
      return "In a hurry";
    }
    return now >= limit * TENSE ? "Tense" + trend : "Calm";
  }

  private static String sentence(List<Card.Point> points, List<Card.Mark> marks) {
    int steepest = 0;
    for (int i = 1; i < points.size(); i++) {
      if (rise(points, i) > rise(points, steepest)) {
        steepest = i;
      }
    }
    if (rise(points, steepest) < SHARP) {
      return points.size() < 2 ? "" : "No sharp change.";
    }
    long from = points.get(steepest - 1).atMillis();
    long to = points.get(steepest).atMillis();
    boolean failed = marks.stream().anyMatch(m -> m.atMillis() > from && m.atMillis() <= to);
    return "Rose sharply at " + Words.clock(to) + (failed ? ", after something failed." : ".");
  }

  private static int rise(List<Card.Point> points, int at) {
    return at == 0 ? 0 : points.get(at).value() - points.get(at - 1).value();
  }
}
