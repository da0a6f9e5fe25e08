package org.warmline.rehearsal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.warmline.call.CallEvent;
import org.warmline.call.Evidence;
import org.warmline.call.Outcome;

/** What happened in all calls since it was last emptied. May be shared between threads. */
final class Tally {
  /** Answers that are complete as soon as they are said. */
  private static final Set<String> CLOSED = Set.of("yes_no", "booking_reference", "flight");

  /** Why a person was needed, where it was no caller's wish. */
  private static final Set<String> FAULTS = Set.of("internal", "hearing", "understanding", "line");

  private List<Long> voiceToVoice = new ArrayList<>();
  private List<Long> closed = new ArrayList<>();
  private List<CallEvent.Timed> times = new ArrayList<>();
  private List<String> errors = new ArrayList<>();
  private long passedMillis;
  private int ended;
  private int resolved;

  /** Everything at once. */
  record Sum(
      List<Long> voiceToVoice,
      List<Long> closed,
      List<CallEvent.Timed> times,
      List<String> errors,
      long passedMillis,
      int ended,
      int resolved) {
    Sum {
      voiceToVoice = List.copyOf(voiceToVoice);
      closed = List.copyOf(closed);
      times = List.copyOf(times);
      errors = List.copyOf(errors);
    }
  }

  synchronized void turn(String about, long millis) {
    voiceToVoice.add(millis);
    if (CLOSED.contains(about)) {
      closed.add(millis);
    }
  }

  /** A caller began a sentence, so much of which voice detection lets pass. */
  synchronized void spoke(long passed) {
    passedMillis += passed;
  }

  synchronized void error(String what) {
    errors.add(what);
  }

  synchronized void event(CallEvent event) {
    switch (event) {
      case CallEvent.Timed timed -> times.add(timed);
      case CallEvent.Ended over -> {
        ended++;
        resolved += over.outcome() == Outcome.RESOLVED ? 1 : 0;
      }
      case CallEvent.Escalated needed ->
          needed.escalation().evidence().stream()
              .map(Evidence::value)
              .filter(FAULTS::contains)
              .forEach(why -> errors.add("a caller needed a person because of: " + why));
      default -> {}
    }
  }

  /** All since the last time. */
  synchronized Sum take() {
    Sum sum = new Sum(voiceToVoice, closed, times, errors, passedMillis, ended, resolved);
    errors = new ArrayList<>();
    forgetAllButErrors();
    return sum;
  }

  /** Begins anew; but an error is one whenever it was. */
  synchronized void forgetAllButErrors() {
    voiceToVoice = new ArrayList<>();
    closed = new ArrayList<>();
    times = new ArrayList<>();
    passedMillis = 0;
    ended = 0;
    resolved = 0;
  }
}
