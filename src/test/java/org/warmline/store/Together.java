package org.warmline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs things at the same time, each on its own thread, all let go at once. */
final class Together {
  private Together() {}

  static <T> List<T> run(List<Callable<T>> things) {
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(things.size())) {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> thing : things) {
        futures.add(
            threads.submit(
                () -> {
                  go.await();
                  return thing.call();
                }));
      }
      go.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
