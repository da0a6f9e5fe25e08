package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmline.rehearsal.DemoReport;
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
    node.putNull("decisionToScreen");
    node.putNull("decisionToRing");
    return node;
  }

  private static @Nullable Long percentile(List<Long> figures, int percent) {
    Optional<Long> value = DemoReport.percentile(figures, percent);
    return value.orElse(null);
  }
}
