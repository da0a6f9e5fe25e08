package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warmline.call.CallEvent;
import org.warmline.call.Escalation;
import org.warmline.call.Outcome;
import org.warmline.conversation.Load;
import org.warmline.speech.SpeechTally;

class MetricsTest {
  private final Load load = new Load(1000, 1, 5, 80, 2, 120, 1, 3, 7, 4, 2, true);
  private final AtomicLong frames = new AtomicLong(500);
  private final Metrics metrics = new Metrics(() -> load, frames::get, () -> 6);

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void callsAreCountedByHowTheyEnded() {
    metrics.calls().onEvent(new CallEvent.Ended(9_000, 3, Outcome.RESOLVED));
    metrics.calls().onEvent(new CallEvent.Ended(9_000, 3, Outcome.TO_AGENT));
    metrics.calls().onEvent(new CallEvent.Ended(9_000, 3, Outcome.TO_AGENT));
    assertThat(metrics.text())
        .contains("warmline_calls_total{outcome=\"resolved\"} 1.0")
        .contains("warmline_calls_total{outcome=\"to_agent\"} 2.0")
        .contains("warmline_calls_total{outcome=\"abandoned\"} 0.0");
  }

  @Test
  void whyPersonsWereNeededIsCounted() {
    metrics
        .calls()
        .onEvent(
            new CallEvent.Escalated(
                100, 1, new Escalation(Escalation.Reason.ZERO, List.of(), "support")));
    assertThat(metrics.text())
        .contains("warmline_escalations_total{reason=\"zero\"} 1.0")
        .doesNotContain("support");
  }

  @Test
  void answersAreTimedInSecondsPartByPart() {
    metrics.calls().onEvent(new CallEvent.Timed(900, 1, 224, 40, 9, 0, 2, 380));
    metrics.calls().onEvent(new CallEvent.Timed(1_900, 2, 448, 200, 9, 0, 2, 820));
    assertThat(metrics.text())
        .contains("warmline_voice_to_voice_seconds_bucket{le=\"0.45\"} 1")
        .contains("warmline_voice_to_voice_seconds_bucket{le=\"1.0\"} 2")
        .contains("warmline_answer_part_seconds_sum{part=\"endpoint\"} 0.672");
  }

  @Test
  void loadAndLateFramesAreThere() {
    assertThat(metrics.text())
        .contains("warmline_overloaded 1.0")
        .contains("warmline_partials_put_off_total 7.0")
        .contains("warmline_calls_refused_total 2.0")
        .contains("warmline_words_overdue_total 4.0")
        .contains("warmline_frames_late_total 6.0")
        .contains("warmline_wait_p99_seconds{work=\"reading\"} 0.12")
        .contains("jvm_memory_used_bytes")
        .contains("process_files_open_files");
  }

  @Test
  void whatWaitsToBeRenderedIsCountedByWhatItIsFor() {
    AtomicInteger needed = new AtomicInteger(12);
    metrics.prompts(needed::get, () -> 300);
    needed.set(3);
    assertThat(metrics.text())
        .contains("warmline_prompts_waiting{as=\"needed\"} 3.0")
        .contains("warmline_prompts_waiting{as=\"nicer\"} 300.0");
  }

  @Test
  void goesOnCountingWhenTheHeapIsCleanedUp() throws InterruptedException {
    AtomicLong said = new AtomicLong(1);
    metrics.sayings(() -> new SpeechTally.Counts(said.get(), 0, 0, 0, 0));
    collectGarbage();
    said.set(2);
    frames.set(77);
    assertThat(metrics.text())
        .contains("warmline_sayings_total 2.0")
        .contains("warmline_frames_total 77.0");
  }

  /** Until what nobody holds is gone. */
  private static void collectGarbage() throws InterruptedException {
    ReferenceQueue<Object> gone = new ReferenceQueue<>();
    WeakReference<Object> unheld = new WeakReference<>(new Object(), gone);
    Reference<?> first = null;
    for (int i = 0; i < 100 && first == null; i++) {
      System.gc();
      first = gone.remove(100);
    }
    assertThat(first).isSameAs(unheld);
  }

  @Test
  void howSayingsCameToBeHeardIsCounted() {
    metrics.sayings(() -> new SpeechTally.Counts(200, 9, 2, 197, 480));
    assertThat(metrics.text())
        .contains("warmline_sayings_total 200.0")
        .contains("warmline_sayings_live_total 9.0")
        .contains("warmline_sayings_quick_total 2.0")
        .contains("warmline_sayings_at_once_total 197.0");
  }
}
