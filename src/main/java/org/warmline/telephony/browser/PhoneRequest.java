package org.warmline.telephony.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What the browser phone's page asks for. */
sealed interface PhoneRequest {
  int MOST_CHARACTERS = 500;

  JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** A key was pressed. */
  record Key(char digit) implements PhoneRequest {}

  /** Words typed instead of spoken. */
  record Say(String text) implements PhoneRequest {}

  /** The caller hangs up. */
  record Hangup() implements PhoneRequest {}

  /** None of these; says why in words for whoever wrote the page. */
  record Unknown(String why) implements PhoneRequest {}

  /** Reads a text message; never throws. */
  static PhoneRequest read(String message) {
    JsonNode json;
    try {
      json = JSON.readTree(message);
    } catch (JsonProcessingException malformed) {
      return new Unknown("a text message is one JSON object");
    }
    if (!json.isObject()) {
      return new Unknown("a text message is one JSON object");
    }
    return switch (json.path("type").asText()) {
      case "key" -> key(json.path("digit").asText());
      case "say" -> say(json.path("text"));
      case "hangup" -> new Hangup();
      default -> new Unknown("the type of a message is key, say or hangup");
    };
  }

  private static PhoneRequest key(String digit) {
    return digit.length() == 1 && "0123456789*#".contains(digit)
        ? new Key(digit.charAt(0))
        : new Unknown("a digit is one of 0 to 9, * and #");
  }

  private static PhoneRequest say(JsonNode text) {
    String words = text.isTextual() ? text.textValue().replaceAll("\\p{Cntrl}", " ").strip() : "";
    if (words.isEmpty()) {
      return new Unknown("a text must not be empty");
    }
    return words.length() > MOST_CHARACTERS
        ? new Unknown("a text has at most " + MOST_CHARACTERS + " characters")
        : new Say(words);
  }
}
