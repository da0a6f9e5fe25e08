package org.warmline.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmline.call.AgentId;
import org.warmline.call.CallEvent;
import org.warmline.rehearsal.DemoReport;
import org.warmline.rehearsal.Handed;
import org.warmline.rehearsal.TranscriptLine;

/** What came of a demo, for machines. Stateless. */
final class DemoJson {
  private DemoJson() {}

  static ObjectNode of(String version, DemoReport report) {
    ObjectNode node = TurnJson.object();
    node.put("version", version);
    ObjectNode engine = node.putObject("engine");
    engine.put("recognizer", report.recognizer());
    engine.put("synthesizer", report.synthesizer());
    engine.put("why", report.why());
    node.put("seed", report.seed());
    ArrayNode calls = node.putArray("calls");
    report.calls().forEach(call -> calls.add(call(call)));
    ArrayNode transcript = node.putArray("transcript");
    report.transcript().forEach(line -> transcript.add(line(line)));
    node.set("actions", TurnJson.actions(report.actions()));
    node.set("escalation", report.escalation().map(TurnJson::escalation).orElse(null));
    node.set("summary", report.summary().map(TurnJson::summary).orElse(null));
    ArrayNode handed = node.putArray("handoffs");
    report.handed().forEach(each -> handed.add(handed(each)));
    node.set("millis", millis(report));
    return node;
  }

  private static ObjectNode call(DemoReport.Ended call) {
    ObjectNode node = TurnJson.object();
    node.put("id", call.id());
    node.put("line", call.line());
    node.put("outcome", call.outcome().map(TurnJson::lower).orElse(null));
    node.put("turns", call.turns());
    return node;
  }

  private static ObjectNode line(TranscriptLine line) {
    ObjectNode node = TurnJson.object();
    node.put("call", line.call());
    node.put("atMillis", line.atMillis());
    node.put("who", line.who());
    node.put("said", line.said());
    node.put("heard", line.heard().orElse(null));
    return node;
  }

  private static ObjectNode millis(DemoReport report) {
    ObjectNode node = TurnJson.object();
    node.put("voiceToVoiceP50", percentile(report.voiceToVoice(), 50));
    node.put("voiceToVoiceP95", percentile(report.voiceToVoice(), 95));
    node.put("turns", report.voiceToVoice().size());
    node.put("bargeInStop", percentile(report.bargeInStops(), 50));
    node.put("decisionToScreen", percentile(all(report, Handed::screenMillis), 95));
    node.put("decisionToRing", percentile(all(report, Handed::ringMillis), 95));
    return node;
  }

  private static List<Long> all(DemoReport report, Function<Handed, Optional<Long>> figure) {
    return report.handed().stream().flatMap(handed -> figure.apply(handed).stream()).toList();
  }

  private static ObjectNode handed(Handed handed) {
    ObjectNode node = TurnJson.object();
    node.put("call", handed.call());
    ArrayNode steps = node.putArray("steps");
    handed.steps().forEach(step -> steps.add(step(step)));
    node.put("ringMillis", handed.ringMillis().orElse(null));
    node.put("screenMillis", handed.screenMillis().orElse(null));
    node.put("briefingMillis", handed.briefingMillis());
    node.set("agentHeardCallerDb", decibels(handed.callerDecibels()));
    node.set("callerHeardAgentDb", decibels(handed.agentDecibels()));
    node.set("wrapUp", handed.wrapUp().map(DemoJson::wrapUp).orElse(null));
    node.put("pastCallEvents", handed.pastCallEvents());
    return node;
  }

  private static ObjectNode step(CallEvent.Handoff taken) {
    ObjectNode node = TurnJson.object();
    node.put("step", TurnJson.lower(taken.step()));
    node.put("agent", taken.agent().map(AgentId::name).orElse(null));
    node.put("atMillis", taken.atMillis());
    return node;
  }

  private static ObjectNode wrapUp(CallEvent.WrappedUp noted) {
    ObjectNode node = TurnJson.object();
    node.put("agent", noted.agent().name());
    node.put("result", noted.result());
    node.put("note", noted.note());
    return node;
  }

  /** Null when nothing was heard. */
  private static JsonNode decibels(double value) {
    return Double.isInfinite(value)
        ? NullNode.getInstance()
        : DoubleNode.valueOf(Math.round(value * 10) / 10.0);
  }

  private static @Nullable Long percentile(List<Long> figures, int percent) {
    Optional<Long> value = DemoReport.percentile(figures, percent);
    return value.orElse(null);
  }
}
