package org.warmline.admin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.warmline.call.CallEvent;
import org.warmline.call.Escalation;
import org.warmline.call.Meaning;
import org.warmline.call.Outcome;
import org.warmline.call.Party;
import org.warmline.conversation.CallObserver;

/** Counts what happens in all calls. May be shared between threads. */
final class CallMetrics implements CallObserver {
  private static final Duration[] BOUNDS =
      Stream.of(250, 450, 700, 1_000, 1_500, 3_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final AtomicInteger active = new AtomicInteger();
  private final Map<Outcome, Counter> ended;
  private final Map<Escalation.Reason, Counter> escalated;
  private final Counter interrupted;
  private final Timer answers;
  private final Function<String, Timer> parts;

  CallMetrics(MeterRegistry registry) {
    Gauge.builder("warmline.calls.active", active, AtomicInteger::get)
        .description("calls under way, those with agents included")
        .register(registry);
    ended = counters(registry, Outcome.class, "warmline.calls", "outcome", "calls that ended");
    escalated =
        counters(
            registry,
            Escalation.Reason.class,
            "warmline.escalations",
            "reason",
            "times a person was needed");
    interrupted =
        Counter.builder("warmline.interruptions")
            .description("times a caller took the turn while we spoke")
            .register(registry);
    answers =
        Timer.builder("warmline.voice.to.voice")
            .description("from a caller's last sound to our first")
            .serviceLevelObjectives(BOUNDS)
            .register(registry);
    parts =
        part ->
            Timer.builder("warmline.answer.part")
                .description("what answers take their time for")
                .tag("part", part)
                .register(registry);
  }

  @Override
  public void onEvent(CallEvent event) {
    switch (event) {
      case CallEvent.Started started -> active.incrementAndGet();
      case CallEvent.Ended over -> {
        active.decrementAndGet();
        count(ended, over.outcome());
      }
      case CallEvent.Escalated needed -> count(escalated, needed.escalation().reason());
      case CallEvent.Interrupted taken -> interrupted.increment();
      case CallEvent.Timed timed -> time(timed);
      default -> {}
    }
  }

  @Override
  public void onMasked(CallEvent was, CallEvent now) {}

  @Override
  public void onPartial(Party party, String text) {}

  @Override
  public void onMeaning(int turn, Meaning meaning) {}

  private void time(CallEvent.Timed timed) {
    answers.record(Duration.ofMillis(timed.voiceToVoiceMillis()));
    Map.of(
            "endpoint", timed.endpointMillis(),
            "recognition", timed.recognitionMillis(),
            "understanding", timed.understandingMillis(),
            "action", timed.actionMillis(),
            "first_sound", timed.firstSoundMillis())
        .forEach((part, millis) -> parts.apply(part).record(Duration.ofMillis(millis)));
  }

  private static <K extends Enum<K>> void count(Map<K, Counter> counters, K which) {
    Objects.requireNonNull(counters.get(which)).increment();
  }

  /** One for each, so that those that never happened are there as well, with 0. */
  private static <K extends Enum<K>> Map<K, Counter> counters(
      MeterRegistry registry, Class<K> kinds, String name, String tag, String description) {
    Map<K, Counter> counters = new EnumMap<>(kinds);
    for (K kind : kinds.getEnumConstants()) {
      counters.put(
          kind,
          Counter.builder(name)
              .description(description)
              .tag(tag, kind.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    return counters;
  }
}
