package org.warmline.conversation;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * How long a job of native code may wait for its turn. The one that is due first runs first, so
 * that nothing waits for ever, and what a caller waits for goes before what nobody does.
 */
enum Urgency {
  /** A caller has finished speaking and waits for the answer: a few milliseconds of work. */
  ANSWER(0, Kind.BRIEF),

  /** Listening to a line: a fraction of a millisecond. */
  HEAR(10, Kind.LISTENING),

  /** A caller's words: some hundred milliseconds. */
  READ(20, Kind.READING),

  /** Nobody waits for it: a summary to be rendered, what two people say to each other. */
  LATER(500, Kind.WAITING);

  /** What must not take all threads: jobs of one kind make room for those of another. */
  enum Kind {
    BRIEF,
    LISTENING,
    READING,
    WAITING
  }

  private final long graceNanos;
  private final Kind kind;

  Urgency(int graceMillis, Kind kind) {
    graceNanos = TimeUnit.MILLISECONDS.toNanos(graceMillis);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  long graceNanos() {
    return graceNanos;
  }

  /** The same threads with this urgency, where they know any; a direct executor stays itself. */
  Executor on(Executor natives) {
    return natives instanceof NativePool.Door door ? door.pool().door(this) : natives;
  }
}
