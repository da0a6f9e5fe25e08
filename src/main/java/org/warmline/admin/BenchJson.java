package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToLongFunction;
import org.warmline.call.CallEvent;
import org.warmline.conversation.Load;
import org.warmline.rehearsal.DemoReport;
import org.warmline.rehearsal.bench.CapacityReport;
import org.warmline.rehearsal.bench.Interval;
import org.warmline.rehearsal.bench.Limit;
import org.warmline.rehearsal.bench.SoakReport;
import org.warmline.rehearsal.bench.StepFigures;

/** What a bench measured, as JSON. Stateless. */
final class BenchJson {
  private BenchJson() {}

  static ObjectNode capacity(CapacityReport report) {
    ObjectNode node = machine();
    node.put("calls", report.rated());
    node.put("limit", rounded(report.limit().calls()));
    node.put("eta", rounded(report.eta()));
    node.put("stoppedBy", report.why().orElse(null));
    figures(node, report.atRated());
    node.put("memoryPerCallMb", rounded(report.residentMbPerCall()));
    node.put("heapPerCallMb", rounded(report.heapMbPerCall()));
    limit(node.putObject("limitParts"), report.limit());
    load(node.putObject("load"), report.load());
    ArrayNode steps = node.putArray("steps");
    for (StepFigures step : report.steps()) {
      ObjectNode one = steps.addObject();
      one.put("calls", step.calls());
      figures(one, step);
    }
    return node;
  }

  static ObjectNode latency(StepFigures figures, Load load) {
    ObjectNode node = machine();
    node.put("calls", figures.calls());
    figures(node, figures);
    load(node.putObject("load"), load);
    return node;
  }

  static ObjectNode soak(SoakReport report) {
    ObjectNode node = machine();
    node.put("calls", report.calls());
    ArrayNode samples = node.putArray("samples");
    for (SoakReport.Sample sample : report.samples()) {
      ObjectNode one = samples.addObject();
      one.put("seconds", Math.round(sample.seconds()));
      one.put("rssMb", rounded(sample.residentMb()));
      one.put("heapMb", rounded(sample.heapMb()));
      one.put("threads", sample.threads());
      one.put("openFiles", sample.openFiles());
      figures(one, sample.figures());
    }
    ArrayNode troubles = node.putArray("troubles");
    report.troubles().forEach(troubles::add);
    node.put("flat", report.troubles().isEmpty());
    return node;
  }

  static ObjectNode machine() {
    ObjectNode node = TurnJson.object();
    node.put("machine", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    node.put("cores", Runtime.getRuntime().availableProcessors());
    return node;
  }

  private static void figures(ObjectNode node, StepFigures step) {
    node.put("late20msPercent", rounded(step.latePercent()));
    ObjectNode voice = node.putObject("voiceToVoice");
    voice.put("p50", DemoReport.percentile(step.voiceToVoice(), 50).orElse(null));
    voice.put("p95", DemoReport.percentile(step.voiceToVoice(), 95).orElse(null));
    voice.put("p99", DemoReport.percentile(step.voiceToVoice(), 99).orElse(null));
    voice.put("n", step.voiceToVoice().size());
    interval(voice.putArray("p50Within"), Interval.of(step.voiceToVoice(), 50));
    interval(voice.putArray("p95Within"), Interval.of(step.voiceToVoice(), 95));
    ObjectNode split = node.putObject("split");
    ObjectNode slow = node.putObject("splitP95");
    part(split, slow, "endpoint", step, CallEvent.Timed::endpointMillis);
    part(split, slow, "recognition", step, CallEvent.Timed::recognitionMillis);
    part(split, slow, "understanding", step, CallEvent.Timed::understandingMillis);
    part(split, slow, "action", step, CallEvent.Timed::actionMillis);
    part(split, slow, "firstAudio", step, CallEvent.Timed::firstSoundMillis);
    ObjectNode closed = node.putObject("closed");
    closed.put("p50", DemoReport.percentile(step.closed(), 50).orElse(null));
    closed.put("p95", DemoReport.percentile(step.closed(), 95).orElse(null));
    closed.put("n", step.closed().size());
    node.put(
        "firstSoundWithin20msPercent",
        step.promptShare().map(share -> rounded(100 * share)).orElse(null));
    node.put("liveSynthesisShare", step.liveShare().map(BenchJson::rounded).orElse(null));
    node.put("allocKbPerCallSecond", rounded(step.allocKbPerCallSecond()));
    node.put("cpuPercentPerCall", rounded(step.cpuPercentPerCall()));
    node.put("serviceCpuPercent", rounded(100 * step.serviceCores()));
    node.put("generatorCpuPercent", rounded(100 * step.generatorCores()));
    node.put("generatorLatePercent", rounded(step.generatorLatePercent()));
    node.put("callsEnded", step.ended());
    node.put("callsResolved", step.resolved());
    ArrayNode errors = node.putArray("errors");
    step.errors().forEach(errors::add);
    node.putObject("wer");
  }

  private static void interval(ArrayNode node, Interval interval) {
    node.add(interval.from()).add(interval.to());
  }

  private static void part(
      ObjectNode half,
      ObjectNode most,
      String name,
      StepFigures step,
      ToLongFunction<CallEvent.Timed> part) {
    List<Long> figures = step.times().stream().map(part::applyAsLong).toList();
    half.put(name, DemoReport.percentile(figures, 50).orElse(null));
    most.put(name, DemoReport.percentile(figures, 95).orElse(null));
  }

  private static void limit(ObjectNode node, Limit limit) {
    node.put("recognizing", limit.recognizing());
    node.put("speechShare", limit.speechShare());
    node.put("detecting", limit.detecting());
    node.put("moving", limit.moving());
  }

  private static void load(ObjectNode node, Load load) {
    node.put("hearJobs", load.hearJobs());
    node.put("hearWaitP50", rounded(load.hearWaitP50()));
    node.put("hearWaitP99", rounded(load.hearWaitP99()));
    node.put("readJobs", load.readJobs());
    node.put("readWaitP50", rounded(load.readWaitP50()));
    node.put("readWaitP99", rounded(load.readWaitP99()));
    node.put("answerWaitP99", rounded(load.answerWaitP99()));
    node.put("speakWaitP99", rounded(load.speakWaitP99()));
    node.put("partialsPutOff", load.partialsPutOff());
    node.put("overdue", load.overdue());
    node.put("refusedCalls", load.refusedCalls());
    node.put("overloaded", load.overloaded());
  }

  static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
