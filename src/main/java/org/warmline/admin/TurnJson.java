package org.warmline.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.warmline.call.ActionReport;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;
import org.warmline.call.RowChange;
import org.warmline.handoff.Summary;
import org.warmline.understanding.Scores;

/** The shapes that machine output of several commands shares. Stateless. */
final class TurnJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TurnJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode actions(Collection<ActionReport> reports) {
    ArrayNode array = MAPPER.createArrayNode();
    for (ActionReport report : reports) {
      ObjectNode node = array.addObject();
      node.put("name", report.name());
      node.put("status", lower(report.status()));
      node.put("reason", report.reason().isEmpty() ? null : report.reason());
      node.put("key", report.key());
      node.set("args", map(report.args()));
      ArrayNode rows = node.putArray("rows");
      report.rows().forEach(row -> rows.add(row(row)));
    }
    return array;
  }

  static ObjectNode escalation(Escalation escalation) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("reason", lower(escalation.reason()));
    ArrayNode evidence = node.putArray("evidence");
    escalation.evidence().forEach(one -> evidence.add(evidence(one)));
    node.put("queue", escalation.queue());
    return node;
  }

  static ObjectNode summary(Summary summary) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("who", summary.who());
    ObjectNode verified = node.putObject("verified");
    verified.put("level", lower(summary.verified().level()));
    summary.verified().by().forEach(verified.putArray("by")::add);
    node.put("wants", summary.wants());
    summary.done().forEach(node.putArray("done")::add);
    summary.failed().forEach(node.putArray("failed")::add);
    summary.left().forEach(node.putArray("left")::add);
    ObjectNode mood = node.putObject("mood");
    mood.put("value", summary.mood().value());
    mood.put("sentence", summary.mood().sentence());
    node.put("spoken", summary.spoken());
    node.put("spokenSeconds", summary.spokenSeconds());
    return node;
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode evidence(Evidence evidence) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("of", evidence.of());
    node.put("kind", evidence.kind());
    node.put("value", evidence.value());
    node.put("weight", Scores.plain(evidence.weight()));
    node.put("turn", evidence.turn());
    return node;
  }

  private static ObjectNode row(RowChange row) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("table", row.table());
    node.put("id", row.id());
    node.set("before", map(row.before()));
    node.set("after", map(row.after()));
    return node;
  }

  private static ObjectNode map(Map<String, String> values) {
    ObjectNode node = MAPPER.createObjectNode();
    new TreeMap<>(values).forEach(node::put);
    return node;
  }
}
