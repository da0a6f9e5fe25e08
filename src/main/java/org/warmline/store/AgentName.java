package org.warmline.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.warmline.call.AgentId;

/** Keeps an agent as the bare name. */
abstract class AgentName {
  @JsonCreator
  static AgentId of(String name) {
    return new AgentId(name);
  }

  @JsonValue
  abstract String name();
}
