package org.warmline.admin;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.warmline.conversation.CallObserver;
import org.warmline.conversation.Load;
import org.warmline.speech.SpeechTally;

/**
 * What an operator watches while the service runs, in Prometheus's text format: calls and how they
 * ended, how fast answers came, how the shared threads fare, and the process itself. Holds nothing
 * that callers said. May be shared between threads.
 */
public final class Metrics implements AutoCloseable {
  /** The format's media type. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final double MILLIS_PER_SECOND = TimeUnit.SECONDS.toMillis(1);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final CallMetrics calls = new CallMetrics(registry);

  /**
   * Begins counting.
   *
   * @param load how the shared threads fare
   * @param frames written to all lines so far
   * @param lateFrames how many of them more than 20 ms late
   */
  public Metrics(Supplier<Load> load, LongSupplier frames, LongSupplier lateFrames) {
    total("warmline.frames", "20 ms frames written to lines", () -> frames.getAsLong());
    total("warmline.frames.late", "of them more than 20 ms late", () -> lateFrames.getAsLong());
    total(
        "warmline.partials.put.off",
        "words so far left unread for load",
        of(load, Load::partialsPutOff));
    total(
        "warmline.words.overdue", "jobs that came to their turn too late", of(load, Load::overdue));
    total(
        "warmline.calls.refused", "calls taken to a person for load", of(load, Load::refusedCalls));
    Gauge.builder("warmline.overloaded", of(load, now -> now.overloaded() ? 1 : 0))
        .description("1 while new calls go to a person at once")
        .register(registry);
    wait("listening", of(load, Load::hearWaitP99));
    wait("reading", of(load, Load::readWaitP99));
    wait("understanding", of(load, Load::answerWaitP99));
    wait("speaking", of(load, Load::speakWaitP99));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /**
   * Counts from now on what still waits to be rendered ahead.
   *
   * @param needed pieces without which something cannot be said in the chosen voice yet
   * @param nicer pieces that only sound better than what there is
   */
  public void prompts(IntSupplier needed, IntSupplier nicer) {
    waiting("needed", needed);
    waiting("nicer", nicer);
  }

  /** Counts from now on how the assistant's sayings came to be heard. */
  public void sayings(Supplier<SpeechTally.Counts> counts) {
    total("warmline.sayings", "turns of the assistant", () -> counts.get().sayings());
    total(
        "warmline.sayings.live",
        "of them with a part that was rendered while a caller waited or listened",
        () -> counts.get().live());
    total(
        "warmline.sayings.quick",
        "of them in the quick voice, as the chosen one was not rendered yet",
        () -> counts.get().quick());
    total(
        "warmline.sayings.at.once",
        "of them whose first sound was there within 20 ms",
        () -> counts.get().atOnce());
  }

  /** What is to be told of each call. */
  public CallObserver calls() {
    return calls;
  }

  /** All of it as it is now. */
  public String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  private static Supplier<Number> of(Supplier<Load> load, ToDoubleFunction<Load> figure) {
    return () -> figure.applyAsDouble(load.get());
  }

  /** Micrometer lets go of what it is to count, and counts 0 then; not of its own registry. */
  private void total(String name, String description, Supplier<Number> figure) {
    FunctionCounter.builder(name, registry, held -> figure.get().doubleValue())
        .description(description)
        .register(registry);
  }

  private void waiting(String as, IntSupplier pieces) {
    Gauge.builder("warmline.prompts.waiting", pieces::getAsInt)
        .description("pieces of prompts that wait to be rendered ahead")
        .tag("as", as)
        .register(registry);
  }

  private void wait(String work, Supplier<Number> millis) {
    Gauge.builder("warmline.wait.p99", () -> millis.get().doubleValue() / MILLIS_PER_SECOND)
        .description("99 of 100 jobs so far waited no longer for a thread")
        .baseUnit("seconds")
        .tag("work", work)
        .register(registry);
  }
}
