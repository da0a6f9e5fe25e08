package org.warmline.conversation;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * How long a job of native code may wait for its turn. The one that is due first runs first, so
 * that nothing waits for ever, and what a caller waits for goes before what nobody does.
 */
enum Urgency {
  /** A caller has finished speaking and waits for the answer: a few milliseconds of work. */
  ANSWER(0),

  /** Listening to a line: mostly a fraction of a millisecond, now and then its caller's words. */
  HEAR(10),

  /** What we say: at hand mostly, rendered now and then, which takes long. */
  SPEAK(20),

  /** Nobody waits for it. */
  LATER(500);

  private final long graceNanos;

  Urgency(int graceMillis) {
    graceNanos = TimeUnit.MILLISECONDS.toNanos(graceMillis);
  }

  long graceNanos() {
    return graceNanos;
  }

  /** The same threads with this urgency, where they know any; a direct executor stays itself. */
  Executor on(Executor natives) {
    return natives instanceof NativePool.Door door ? door.pool().door(this) : natives;
  }
}
