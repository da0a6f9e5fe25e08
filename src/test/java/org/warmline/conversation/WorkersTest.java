package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final int PATIENCE_SECONDS = 30;
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  @Test
  void thereIsTimeToSpareOnlyWhileAThreadIsIdle() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (Workers workers = new Workers(2)) {
      assertThat(askedByATask(workers)).isTrue();
      CountDownLatch begun = new CountDownLatch(1);
      workers
          .natives()
          .execute(
              () -> {
                begun.countDown();
                await(over);
              });
      await(begun);
      assertThat(askedByATask(workers)).isFalse();
      over.countDown();
    }
  }

  @Test
  void closedOnlyWhenNothingIsUnderWayAnyMore() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();
    Workers workers = new Workers(2);
    Runnable job =
        () -> {
          begun.countDown();
          await(over);
          done.set(true);
        };
    workers.natives().execute(job);
    await(begun);
    CompletableFuture<Boolean> closed =
        CompletableFuture.supplyAsync(
            () -> {
              workers.close();
              return done.get();
            });
    awaitRefusal(workers);
    assertThat(closed).isNotDone();
    over.countDown();
    assertThat(closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  /** It is closing as soon as it takes nothing new. */
  private static void awaitRefusal(Workers workers) {
    try {
      while (true) {
        workers.natives().execute(() -> {});
        Thread.onSpinWait();
      }
    } catch (RejectedExecutionException closing) {
      assertThat(closing).hasMessageContaining("closed");
    }
  }

  @Test
  void whoWaitsForAVoiceHoldsUpNoOtherWhoSpeaks() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (Workers workers = new Workers(2)) {
      for (int call = 0; call < 20; call++) {
        workers.speaking().execute(() -> await(over));
        workers.natives(Urgency.READ).execute(() -> await(over));
        workers.natives(Urgency.LATER).execute(() -> await(over));
      }
      CompletableFuture<String> said = new CompletableFuture<>();
      workers.speaking().execute(() -> said.complete("at hand"));
      assertThat(said.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("at hand");
      over.countDown();
    }
  }

  @Test
  void oneThreadHasNoneToSpare() throws Exception {
    try (Workers workers = new Workers(1)) {
      assertThat(askedByATask(workers)).isFalse();
    }
  }

  @Test
  void isIdleOnlyWhileNothingIsUnderWay() throws Exception {
    try (Workers workers = new Workers(2)) {
      assertThat(workers.isNativeIdle()).isTrue();
      CompletableFuture<Boolean> answer = new CompletableFuture<>();
      workers.natives().execute(() -> answer.complete(workers.isNativeIdle()));
      assertThat(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isFalse();
    }
  }

  @Test
  void busynessIsTheShareOfTheLastSecondOrSo() {
    Busyness busyness = new Busyness(2, 0);
    for (int second = 0; second < 10; second++) {
      for (int tenth = 1; tenth <= 10; tenth++) {
        busyness.add(50 * MILLI, (second * 1_000 + tenth * 100) * MILLI);
      }
    }
    assertThat(busyness.share(10_000 * MILLI)).isCloseTo(0.25, within(0.03));
    assertThat(busyness.share(13_000 * MILLI)).isLessThan(0.02);
  }

  private static boolean askedByATask(Workers workers) throws Exception {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    workers.natives().execute(() -> answer.complete(workers.isNativeSpare()));
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
