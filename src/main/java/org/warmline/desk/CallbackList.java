package org.warmline.desk;

import java.time.LocalDateTime;
import java.util.List;
import org.warmline.call.CallId;

/** Who waits to be called back. May be shared between threads; blocks on the database. */
public interface CallbackList {

  /** Those nobody has called yet, the longest waiting first. */
  List<Wanted> listOpen(int limit);

  /**
   * Somebody has called back.
   *
   * @return false when there is no such open callback
   */
  boolean finish(long id);

  /**
   * One who waits.
   *
   * @param call in which it was asked for
   * @param waitedSeconds how long ago it was asked for
   * @param wants why, empty when unknown
   */
  record Wanted(
      long id,
      CallId call,
      String phone,
      LocalDateTime requestedAt,
      long waitedSeconds,
      String queue,
      String wants) {}
}
