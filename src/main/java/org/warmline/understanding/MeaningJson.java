package org.warmline.understanding;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.warmline.call.Evidence;
import org.warmline.call.Meaning;
import org.warmline.call.Slot;

/** A meaning as the one JSON object that {@code understand} and {@code talk} print. */
public final class MeaningJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MeaningJson() {}

  /** All keys are always there; what is not known is null. */
  public static ObjectNode of(Meaning meaning) {
    ObjectNode json = JSON.objectNode();
    json.put("text", meaning.text());
    json.put("intent", meaning.intent().orElse(null));
    json.put("confidence", Scores.plain(meaning.confidence()));
    json.put("band", meaning.band().name().toLowerCase(Locale.ROOT));
    ArrayNode alternatives = json.putArray("alternatives");
    for (Meaning.Guess guess : meaning.alternatives()) {
      ObjectNode one = alternatives.addObject();
      one.put("intent", guess.intent());
      one.put("confidence", Scores.plain(guess.confidence()));
    }
    json.put("outOfScope", meaning.outOfScope());
    addSlots(json, new TreeMap<>(meaning.slots()));
    json.put("agentRequest", Scores.plain(meaning.agentRequest()));
    json.put("frustration", Scores.plain(meaning.mood().frustration()));
    json.put("urgency", Scores.plain(meaning.mood().urgency()));
    json.put("sensitive", meaning.sensitive().orElse(null));
    json.put("yesNo", meaning.yesNo().map(y -> y.name().toLowerCase(Locale.ROOT)).orElse(null));
    ArrayNode evidence = json.putArray("evidence");
    meaning.evidence().forEach(e -> evidence.add(evidence(e)));
    return json;
  }

  private static void addSlots(ObjectNode json, Map<String, Slot> slots) {
    ObjectNode values = json.putObject("slots");
    ObjectNode all = json.putObject("slotDetails");
    slots.forEach(
        (name, slot) -> {
          values.put(name, slot.value());
          ObjectNode details = all.putObject(name);
          new TreeMap<>(slot.details()).forEach(details::put);
          details.put("heard", slot.heard());
          details.put("certain", slot.certain());
        });
  }

  private static ObjectNode evidence(Evidence evidence) {
    ObjectNode json = JSON.objectNode();
    json.put("of", evidence.of());
    json.put("kind", evidence.kind());
    json.put("value", evidence.value());
    json.put("weight", Scores.plain(evidence.weight()));
    return json;
  }
}
