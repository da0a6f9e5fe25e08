package org.warmline.handoff;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;

/** Where the events of calls are kept, in order, as they happen. May be shared between threads. */
public interface CallLog {

  /** Adds an event; when this returns, the event is kept. */
  void append(CallId call, CallEvent event);

  /** Puts an event in the place of one that holds more than may be kept. */
  void replace(CallId call, CallEvent was, CallEvent now);

  /** How long ago a call began; empty for an unknown call. */
  Optional<Duration> findAge(CallId call);

  /** All events of a call in the order they happened; empty for an unknown call. */
  List<CallEvent> list(CallId call);
}
