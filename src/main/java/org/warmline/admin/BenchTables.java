package org.warmline.admin;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.warmline.call.CallEvent;
import org.warmline.conversation.Load;
import org.warmline.rehearsal.DemoReport;
import org.warmline.rehearsal.bench.CapacityReport;
import org.warmline.rehearsal.bench.Interval;
import org.warmline.rehearsal.bench.SoakReport;
import org.warmline.rehearsal.bench.StepFigures;

/** What a bench measured, as tables for people. Stateless. */
final class BenchTables {
  private BenchTables() {}

  static void capacity(CapacityReport report, String engines, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%6s %8s %6s %6s %6s %9s %10s %10s %9s%n",
        "calls",
        "answers",
        "p50",
        "p95",
        "p99",
        "late, %",
        "service, %",
        "callers, %",
        "KB/call-s");
    for (StepFigures step : report.steps()) {
      out.printf(
          Locale.ROOT,
          "%6d %8d %6s %6s %6s %9.3f %10.0f %10.0f %9.1f%n",
          step.calls(),
          step.voiceToVoice().size(),
          percentile(step.voiceToVoice(), 50),
          percentile(step.voiceToVoice(), 95),
          percentile(step.voiceToVoice(), 99),
          step.latePercent(),
          100 * step.serviceCores(),
          100 * step.generatorCores(),
          step.allocKbPerCallSecond());
    }
    out.printf(
        Locale.ROOT,
        "%nN = %d calls held; N* = %d cores / (%.4f x %.3f + %.5f + %.5f) = %.1f; N/N* = %.2f%n",
        report.rated(),
        report.limit().cores(),
        report.limit().recognizing(),
        report.limit().speechShare(),
        report.limit().detecting(),
        report.limit().moving(),
        report.limit().calls(),
        report.eta());
    out.printf(
        Locale.ROOT, "stopped by: %s%n", report.why().orElse("the most calls that were asked for"));
    out.printf(
        Locale.ROOT,
        "each call more: %.1f MB of the process, %.2f MB of heap%n%n",
        report.residentMbPerCall(),
        report.heapMbPerCall());
    latency(report.atRated(), report.load(), engines, out);
  }

  static void latency(StepFigures step, Load load, String engines, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%d calls at once, %d ended, %d of them as they should; %s%n",
        step.calls(),
        step.ended(),
        step.resolved(),
        engines);
    out.printf(
        Locale.ROOT, "%-28s %6s %6s %6s %6s%n", "milliseconds", "p50", "p95", "p99", "turns");
    row(out, "voice to voice", step.voiceToVoice());
    row(out, "  closed answers", step.closed());
    row(out, "  waiting for the end", part(step, CallEvent.Timed::endpointMillis));
    row(out, "  recognition", part(step, CallEvent.Timed::recognitionMillis));
    row(out, "  understanding", part(step, CallEvent.Timed::understandingMillis));
    row(out, "  action", part(step, CallEvent.Timed::actionMillis));
    row(out, "  first sound", part(step, CallEvent.Timed::firstSoundMillis));
    Interval half = Interval.of(step.voiceToVoice(), 50);
    Interval most = Interval.of(step.voiceToVoice(), 95);
    out.printf(
        Locale.ROOT,
        "95 %% confidence: p50 %d to %d, p95 %d to %d%n",
        half.from(),
        half.to(),
        most.from(),
        most.to());
    out.printf(
        Locale.ROOT,
        "%d frames, %.3f %% of them more than 20 ms late; of the callers' own %.3f %%%n",
        step.frames(),
        step.latePercent(),
        step.generatorLatePercent());
    out.printf(
        Locale.ROOT,
        "processor: service %.1f %% of a core for each call, callers %.1f %%; %.1f KB allocated for a"
            + " second of a call; %.1f %% of a call is speech%n",
        step.cpuPercentPerCall(),
        step.calls() == 0 ? 0 : 100 * step.generatorCores() / step.calls(),
        step.allocKbPerCallSecond(),
        100 * step.speechShare());
    out.printf(
        Locale.ROOT,
        "waits for a thread, ms: listening p50 %.2f, p99 %.1f; reading p50 %.2f, p99 %.1f;"
            + " understanding p99 %.1f; speaking p99 %.1f; %d partials put off, %d overdue%n",
        load.hearWaitP50(),
        load.hearWaitP99(),
        load.readWaitP50(),
        load.readWaitP99(),
        load.answerWaitP99(),
        load.speakWaitP99(),
        load.partialsPutOff(),
        load.overdue());
    step.promptShare()
        .ifPresent(
            prompt ->
                out.printf(
                    Locale.ROOT,
                    "%.1f %% of answers began to sound within 20 ms of being known%n",
                    100 * prompt));
    step.liveShare()
        .ifPresent(
            live ->
                out.printf(Locale.ROOT, "%.1f %% of what we said was rendered live%n", 100 * live));
    step.errors().forEach(error -> out.printf(Locale.ROOT, "error: %s%n", error));
  }

  static void soak(SoakReport report, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%8s %8s %8s %8s %6s %8s %6s %8s%n",
        "seconds",
        "RSS, MB",
        "heap, MB",
        "threads",
        "files",
        "late, %",
        "p95",
        "answers");
    for (SoakReport.Sample sample : report.samples()) {
      out.printf(
          Locale.ROOT,
          "%8.0f %8.0f %8.1f %8d %6d %8.3f %6s %8d%n",
          sample.seconds(),
          sample.residentMb(),
          sample.heapMb(),
          sample.threads(),
          sample.openFiles(),
          sample.figures().latePercent(),
          percentile(sample.figures().voiceToVoice(), 95),
          sample.figures().voiceToVoice().size());
    }
    out.printf(
        Locale.ROOT,
        "%d calls; after warming up the process grew by %.1f MB, the heap by %.1f MB%n",
        report.calls(),
        report.growth(SoakReport.Sample::residentMb),
        report.growth(SoakReport.Sample::heapMb));
    report.troubles().forEach(trouble -> out.printf(Locale.ROOT, "WANTING: %s%n", trouble));
    out.printf(Locale.ROOT, "%s%n", report.troubles().isEmpty() ? "flat" : "not as it should be");
  }

  private static void row(PrintWriter out, String name, List<Long> figures) {
    out.printf(
        Locale.ROOT,
        "%-28s %6s %6s %6s %6d%n",
        name,
        percentile(figures, 50),
        percentile(figures, 95),
        percentile(figures, 99),
        figures.size());
  }

  private static String percentile(List<Long> figures, int percent) {
    return DemoReport.percentile(figures, percent).map(String::valueOf).orElse("-");
  }

  private static List<Long> part(StepFigures step, ToLongFunction<CallEvent.Timed> part) {
    return step.times().stream().map(part::applyAsLong).toList();
  }
}
