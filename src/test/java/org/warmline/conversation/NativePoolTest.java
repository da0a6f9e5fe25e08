package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NativePoolTest {
  private static final int PATIENCE_SECONDS = 30;

  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

  @Test
  void whatIsDueFirstRunsFirst() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(1);
    try (NativePool pool = pool(1)) {
      occupy(pool, Urgency.HEAR, heard);
      occupy(pool, Urgency.LATER, others);
      occupy(pool, Urgency.ANSWER, others);
      pool.door(Urgency.HEAR).execute(() -> done.add("hear"));
      pool.door(Urgency.ANSWER).execute(() -> done.add("answer"));
      heard.countDown();
      assertThat(next()).isEqualTo("answer");
      assertThat(next()).isEqualTo("hear");
    } finally {
      heard.countDown();
      others.countDown();
    }
  }

  @Test
  void hearingGoesOnWhileRenderingTakesLong() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (NativePool pool = pool(2)) {
      occupy(pool, Urgency.LATER, over);
      occupy(pool, Urgency.LATER, over);
      pool.door(Urgency.HEAR).execute(() -> done.add("hear"));
      assertThat(next()).isEqualTo("hear");
    } finally {
      over.countDown();
    }
  }

  @Test
  void whatCanWaitGoesOnWhileDecodingTakesLong() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (NativePool pool = pool(2)) {
      occupy(pool, Urgency.READ, over);
      occupy(pool, Urgency.READ, over);
      pool.door(Urgency.READ).execute(() -> done.add("read"));
      pool.door(Urgency.LATER).execute(() -> done.add("later"));
      assertThat(next()).isEqualTo("later");
    } finally {
      over.countDown();
    }
  }

  @Test
  void listeningGoesOnWhateverElseTakesLong() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (NativePool pool = pool(2)) {
      occupy(pool, Urgency.READ, over);
      occupy(pool, Urgency.READ, over);
      occupy(pool, Urgency.LATER, over);
      pool.door(Urgency.LATER).execute(() -> done.add("later"));
      for (int line = 0; line < 3; line++) {
        pool.door(Urgency.HEAR).execute(() -> done.add("hear"));
        assertThat(next()).isEqualTo("hear");
      }
    } finally {
      over.countDown();
    }
    assertThat(next()).isEqualTo("later");
  }

  @Test
  void understandingTakesAnyThread() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (NativePool pool = pool(2)) {
      occupy(pool, Urgency.HEAR, over);
      occupy(pool, Urgency.HEAR, over);
      pool.door(Urgency.ANSWER).execute(() -> done.add("answer"));
      assertThat(next()).isEqualTo("answer");
    } finally {
      over.countDown();
    }
  }

  @Test
  void whatNobodyWaitsForIsDoneInTheEnd() throws Exception {
    try (NativePool pool = pool(1)) {
      pool.door(Urgency.LATER).execute(() -> done.add("later"));
      IntStream.range(0, 1_000).forEach(i -> pool.door(Urgency.READ).execute(() -> {}));
      assertThat(next()).isEqualTo("later");
    }
  }

  @Test
  void aJobThatFailsHurtsNoOther() throws Exception {
    try (NativePool pool = pool(1)) {
      pool.door(Urgency.HEAR)
          .execute(
              () -> {
                throw new IllegalStateException("broken on purpose");
              });
      pool.door(Urgency.HEAR).execute(() -> done.add("next"));
      assertThat(next()).isEqualTo("next");
    }
  }

  @Test
  void finishesWhatItHasAndTakesNothingNew() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    NativePool pool = pool(1);
    occupy(pool, Urgency.HEAR, over);
    pool.door(Urgency.HEAR).execute(() -> done.add("waiting"));
    pool.close();
    assertThatThrownBy(() -> pool.door(Urgency.ANSWER).execute(() -> done.add("new")))
        .isInstanceOf(RejectedExecutionException.class);
    over.countDown();
    assertThat(next()).isEqualTo("waiting");
  }

  @Test
  void aDirectExecutorStaysItself() {
    List<String> ran = new ArrayList<>();
    Urgency.LATER.on(Runnable::run).execute(() -> ran.add("here"));
    assertThat(ran).containsExactly("here");
  }

  @Test
  void waitsAreCountedByUrgency() throws Exception {
    BlockingQueue<Urgency> waited = new LinkedBlockingQueue<>();
    try (NativePool pool =
        new NativePool(1, (urgency, nanos) -> waited.add(urgency), task -> task)) {
      Urgency.LATER.on(pool.door(Urgency.HEAR)).execute(() -> done.add("later"));
      assertThat(next()).isEqualTo("later");
      assertThat(waited).containsExactly(Urgency.LATER);
    }
  }

  private static NativePool pool(int threads) {
    return new NativePool(threads, (urgency, nanos) -> {}, task -> task);
  }

  private static void occupy(NativePool pool, Urgency urgency, CountDownLatch until)
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    pool.door(urgency)
        .execute(
            () -> {
              begun.countDown();
              await(until);
            });
    await(begun);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String next() throws InterruptedException {
    String found = done.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(found).isNotNull();
    return String.valueOf(found);
  }
}
