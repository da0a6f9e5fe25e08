package org.warmline.asterisk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.warmline.call.CallEvent;
import org.warmline.rehearsal.bench.Criteria;
import org.warmline.rehearsal.bench.StepControl;
import org.warmline.rehearsal.bench.StepFigures;

/**
 * Holds more and more calls behind a real Asterisk until they are too many, by the same bounds as
 * {@code bench}; but by the packets at the callers' ends.
 */
final class AsteriskCapacity {
  /** A fresh JVM compiles for a minute or two, which takes a fifth of a processor. */
  private static final int WARM_UP_SECONDS = 90;

  /** Why a person was needed, where it was no caller's wish. */
  private static final Set<String> FAULTS =
      Set.of("internal", "hearing", "understanding", "line", "overload");

  private final HeldLines lines;
  private final WireFigures figures;
  private final long asterisk;
  private final long service;

  /**
   * How far to go.
   *
   * @param step so many calls more at a time
   * @param most no more calls than that
   */
  record Steps(int step, int most, int secondsEach, Criteria criteria) {}

  private record Used(long nanos, double asterisk, double service, double callers) {}

  AsteriskCapacity(HeldLines lines, WireFigures figures, long asterisk, long service) {
    this.lines = lines;
    this.figures = figures;
    this.asterisk = asterisk;
    this.service = service;
  }

  AsteriskCapacityReport measure(Steps steps) throws InterruptedException {
    StepControl control = new StepControl(steps.step(), steps.most());
    List<AsteriskCapacityReport.Step> held = new ArrayList<>();
    Optional<String> why = Optional.empty();
    TimeUnit.MILLISECONDS.sleep(lines.hold(control.first()));
    TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
    OptionalInt next = OptionalInt.of(control.first());
    while (next.isPresent()) {
      int calls = next.getAsInt();
      AsteriskCapacityReport.Step step = hold(calls, steps.secondsEach());
      held.add(step);
      Optional<String> miss = steps.criteria().findMiss(step.figures());
      System.err.println(step.line() + miss.map(what -> ": too many, " + what).orElse(""));
      next = control.next(calls, miss.isEmpty());
      why = next.isEmpty() ? miss.map(what -> calls + " calls: " + what) : why;
    }
    return new AsteriskCapacityReport(held, control.rated(), why);
  }

  private AsteriskCapacityReport.Step hold(int calls, int seconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(lines.hold(calls));
    List<String> errors = new ArrayList<>(figures.take().errors());
    Used before = used();
    TimeUnit.SECONDS.sleep(seconds);
    Used now = used();
    WireFigures.Sum sum = figures.take();
    errors.addAll(sum.errors());
    sum.ended().forEach(call -> findFault(call).ifPresent(errors::add));
    double passed = (now.nanos() - before.nanos()) / 1e9;
    return new AsteriskCapacityReport.Step(
        figures(calls, passed, sum, errors, before, now),
        (now.asterisk() - before.asterisk()) / passed,
        sum.bargeInStops());
  }

  private static StepFigures figures(
      int calls, double passed, WireFigures.Sum sum, List<String> errors, Used before, Used now) {
    long resolved =
        sum.ended().stream()
            .filter(call -> call.outcome().filter("resolved"::equalsIgnoreCase).isPresent())
            .count();
    return new StepFigures(
        calls,
        passed,
        sum.voiceToVoice(),
        List.of(),
        sum.ended().stream().flatMap(call -> times(call).stream()).toList(),
        sum.packets(),
        sum.late(),
        sum.ended().size(),
        (int) resolved,
        errors,
        (now.service() - before.service()) / passed,
        (now.callers() - before.callers()) / passed,
        sum.sent() == 0 ? 0 : 100.0 * sum.sentLate() / sum.sent(),
        0,
        0,
        0,
        0);
  }

  private Used used() {
    return new Used(
        System.nanoTime(),
        CpuTime.seconds(asterisk),
        CpuTime.seconds(service),
        CpuTime.seconds(ProcessHandle.current().pid()));
  }

  private static List<CallEvent.Timed> times(MeasuredCall call) {
    return call.events().stream()
        .filter(event -> event.path("type").asText().equals("timed"))
        .map(AsteriskCapacity::timed)
        .toList();
  }

  private static CallEvent.Timed timed(JsonNode event) {
    return new CallEvent.Timed(
        event.path("atMillis").asLong(),
        event.path("turn").asInt(),
        event.path("endpointMillis").asLong(),
        event.path("recognitionMillis").asLong(),
        event.path("understandingMillis").asLong(),
        event.path("actionMillis").asLong(),
        event.path("firstSoundMillis").asLong(),
        event.path("voiceToVoiceMillis").asLong());
  }

  private static Optional<String> findFault(MeasuredCall call) {
    if (call.outcome().isEmpty()) {
      return Optional.of("a call did not end in time");
    }
    return call.events().stream()
        .filter(event -> event.path("type").asText().equals("escalated"))
        .flatMap(event -> event.findValuesAsText("value").stream())
        .filter(FAULTS::contains)
        .map(why -> "a caller needed a person because of: " + why)
        .findFirst();
  }
}
