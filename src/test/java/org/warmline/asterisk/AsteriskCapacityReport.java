package org.warmline.asterisk;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.warmline.call.CallEvent;
import org.warmline.rehearsal.DemoReport;
import org.warmline.rehearsal.bench.Criteria;
import org.warmline.rehearsal.bench.LatencyPlot;
import org.warmline.rehearsal.bench.StepFigures;

/**
 * How many calls were held behind a real Asterisk.
 *
 * @param rated the most calls that were held within the bounds; 0 for none
 * @param why the first that was too much, and why; empty if none was
 */
record AsteriskCapacityReport(List<Step> steps, int rated, Optional<String> why) {
  AsteriskCapacityReport {
    steps = List.copyOf(steps);
  }

  /**
   * So many calls held for a while.
   *
   * @param figures of the calls at their ends, and of service and callers
   * @param asteriskCores how many processors Asterisk used
   * @param bargeInStops milliseconds from an interruption's first packet to our last
   */
  record Step(StepFigures figures, double asteriskCores, List<Long> bargeInStops) {
    Step {
      bargeInStops = List.copyOf(bargeInStops);
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%d calls: %d answers, p95 %s ms, %.2f %% of packets late, Asterisk %.2f cores, service"
              + " %.2f, callers %.2f",
          figures.calls(),
          figures.voiceToVoice().size(),
          percentile(figures.voiceToVoice(), 95),
          figures.latePercent(),
          asteriskCores,
          figures.serviceCores(),
          figures.generatorCores());
    }
  }

  void print(PrintStream table, PrintStream json) {
    table.printf(
        "%6s %8s %6s %6s %6s %8s %12s %12s %12s %10s %10s%n",
        "calls",
        "answers",
        "p50",
        "p95",
        "p99",
        "late, %",
        "Asterisk, %",
        "service, %",
        "callers, %",
        "silent p95",
        "ended well");
    steps.forEach(step -> row(table, step));
    table.printf(
        Locale.ROOT,
        "%nN = %d calls held behind Asterisk; stopped by: %s%n",
        rated,
        why.orElse("the most calls that were asked for"));
    steps.stream()
        .flatMap(step -> step.figures().errors().stream())
        .distinct()
        .forEach(error -> table.println("error: " + error));
    json.println(json());
  }

  /** Draws it where {@code --plot FILE} is among the words. */
  void plot(List<String> words) throws IOException {
    int at = words.indexOf("--plot");
    if (at >= 0) {
      List<StepFigures> figures = steps.stream().map(Step::figures).toList();
      String drawn = new LatencyPlot(Criteria.GOAL.p95Millis()).draw(figures, rated);
      Files.writeString(Path.of(words.get(at + 1)), drawn);
    }
  }

  private static void row(PrintStream table, Step step) {
    StepFigures figures = step.figures();
    table.printf(
        Locale.ROOT,
        "%6d %8d %6s %6s %6s %8.3f %12.0f %12.0f %12.0f %10s %10s%n",
        figures.calls(),
        figures.voiceToVoice().size(),
        percentile(figures.voiceToVoice(), 50),
        percentile(figures.voiceToVoice(), 95),
        percentile(figures.voiceToVoice(), 99),
        figures.latePercent(),
        100 * step.asteriskCores(),
        100 * figures.serviceCores(),
        100 * figures.generatorCores(),
        percentile(step.bargeInStops(), 95),
        figures.resolved() + "/" + figures.ended());
  }

  private ObjectNode json() {
    ObjectNode node = new JsonMapper().createObjectNode();
    node.put("machine", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    node.put("cores", Runtime.getRuntime().availableProcessors());
    node.put("date", LocalDate.now().toString());
    node.put("calls", rated).put("stoppedBy", why.orElse(null));
    ArrayNode all = node.putArray("steps");
    steps.forEach(step -> put(all.addObject(), step));
    return node;
  }

  private static void put(ObjectNode node, Step step) {
    StepFigures figures = step.figures();
    node.put("calls", figures.calls()).put("seconds", Math.round(figures.seconds()));
    percentiles(node.putObject("voiceToVoice"), figures.voiceToVoice());
    percentiles(node.putObject("bargeInStop"), step.bargeInStops());
    ObjectNode split = node.putObject("split");
    part(split, "endpoint", figures, CallEvent.Timed::endpointMillis);
    part(split, "recognition", figures, CallEvent.Timed::recognitionMillis);
    part(split, "understanding", figures, CallEvent.Timed::understandingMillis);
    part(split, "action", figures, CallEvent.Timed::actionMillis);
    part(split, "firstAudio", figures, CallEvent.Timed::firstSoundMillis);
    node.put("packets", figures.frames()).put("late20msPercent", figures.latePercent());
    node.put("generatorLatePercent", figures.generatorLatePercent());
    node.put("asteriskCpuPercent", 100 * step.asteriskCores());
    node.put("serviceCpuPercent", 100 * figures.serviceCores());
    node.put("generatorCpuPercent", 100 * figures.generatorCores());
    node.put("callsEnded", figures.ended()).put("callsResolved", figures.resolved());
    ArrayNode errors = node.putArray("errors");
    figures.errors().forEach(errors::add);
  }

  private static void part(
      ObjectNode split, String name, StepFigures step, ToLongFunction<CallEvent.Timed> part) {
    percentiles(split.putObject(name), step.times().stream().map(part::applyAsLong).toList());
  }

  private static void percentiles(ObjectNode node, List<Long> figures) {
    for (int percent : new int[] {50, 95, 99}) {
      node.put("p" + percent, DemoReport.percentile(figures, percent).orElse(null));
    }
    node.put("n", figures.size());
  }

  private static String percentile(List<Long> figures, int percent) {
    return DemoReport.percentile(figures, percent).map(String::valueOf).orElse("-");
  }
}
