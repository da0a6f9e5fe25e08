package org.warmline.desk;

import java.util.List;
import java.util.Optional;
import org.warmline.call.CallId;

/** The calls there have been. May be shared between threads; blocks on the database. */
public interface PastCalls {

  /** The newest first. */
  List<PastCall> list(int limit);

  /** Other calls of the same number, the newest first; none for a withheld number. */
  List<PastCall> listEarlier(String number, CallId but, int limit);

  /** One call with everything that is kept of it. */
  Optional<Kept> findKept(CallId call);

  /**
   * A call and its events.
   *
   * @param events in their order, each the JSON object that is kept
   */
  record Kept(PastCall call, List<String> events) {
    public Kept {
      events = List.copyOf(events);
    }
  }
}
