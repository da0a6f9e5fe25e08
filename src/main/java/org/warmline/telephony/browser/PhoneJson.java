package org.warmline.telephony.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.warmline.call.AgentId;

/** The page's messages as JSON: see the page about sockets. */
final class PhoneJson {
  private PhoneJson() {}

  static String of(PhoneMessage message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (message) {
      case PhoneMessage.Hello hello ->
          json.put("type", "hello")
              .put("company", hello.company())
              .put("call", hello.call().value());
      case PhoneMessage.State state ->
          json.put("type", "state")
              .put("state", word(state.phase()))
              .put("agent", state.agent().map(AgentId::name).orElse(null))
              .put("outcome", state.outcome().map(PhoneJson::word).orElse(null));
      case PhoneMessage.Line line ->
          json.put("type", "line")
              .put("id", line.id())
              .put("who", word(line.who()))
              .put("text", line.text())
              .put("final", line.isFinal())
              .put("atMillis", line.atMillis());
      case PhoneMessage.Understood understood -> understood(json, understood);
    }
    return json.toString();
  }

  private static void understood(ObjectNode json, PhoneMessage.Understood understood) {
    json.put("type", "understood")
        .put("wants", understood.wants().orElse(null))
        .put("confidence", understood.confidence())
        .put("frustration", understood.frustration())
        .put("limit", understood.limit());
    ArrayNode facts = json.putArray("facts");
    understood
        .facts()
        .forEach(fact -> facts.addObject().put("label", fact.label()).put("value", fact.value()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
