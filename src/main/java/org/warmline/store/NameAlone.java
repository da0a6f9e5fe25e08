package org.warmline.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Keeps an agent as the name alone. */
abstract class NameAlone {
  @JsonCreator
  NameAlone(String name) {}

  @JsonValue
  abstract String name();
}
