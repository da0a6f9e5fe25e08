package org.warmline.understanding;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/** Keeps work that would spread over every core on one thread. */
final class OneCore {
  private OneCore() {}

  /** What the work gives; parallel streams in it stay on the one thread. */
  static <T> T run(Callable<T> work) {
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      return pool.submit(work).get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("teaching failed", failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while teaching", e);
    }
  }
}
