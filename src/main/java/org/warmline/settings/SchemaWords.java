package org.warmline.settings;

import com.networknt.schema.ValidationMessage;
import java.util.Set;

/** Says what a schema expects in an admin's words. */
final class SchemaWords {
  private static final Set<String> SECRETS = Set.of("database.password", "asterisk.secret");

  private SchemaWords() {}

  static String key(ValidationMessage message) {
    String path = message.getInstanceLocation().toString();
    String key = path.startsWith("/") ? path.substring(1).replace('/', '.') : path;
    key = key.startsWith("$.") ? key.substring(2) : key.equals("$") ? "" : key;
    String property = message.getProperty();
    if (property == null || key.endsWith(property)) {
      return key;
    }
    return key.isEmpty() ? property : key + "." + property;
  }

  static String say(ValidationMessage message) {
    Object[] arguments = message.getArguments();
    String first = arguments.length > 0 ? String.valueOf(arguments[0]) : "";
    return switch (message.getType()) {
      case "required" -> "this key is missing and must be there";
      case "additionalProperties", "unevaluatedProperties" ->
          "no such key; take it out or mend its spelling";
      case "enum" -> "found " + found(message) + ", expected one of " + first;
      case "type" -> "found " + found(message) + ", expected " + article(message);
      case "uniqueItems" -> "an entry stands there twice";
      case "minItems" -> "expected at least " + first + " entries";
      case "pattern" -> "found " + found(message) + ", expected text like " + first;
      case "minimum", "maximum", "exclusiveMinimum" ->
          "found " + found(message) + ", expected " + bound(message.getType()) + " " + first;
      default -> plain(message);
    };
  }

  private static String bound(String type) {
    return switch (type) {
      case "minimum" -> "at least";
      case "maximum" -> "at most";
      default -> "more than";
    };
  }

  private static String article(ValidationMessage message) {
    Object[] arguments = message.getArguments();
    return arguments.length > 1 ? "a value of type " + arguments[1] : "another type of value";
  }

  private static String plain(ValidationMessage message) {
    String text = message.getMessage();
    int colon = text.indexOf(": ");
    return colon < 0 ? text : text.substring(colon + 2);
  }

  private static String found(ValidationMessage message) {
    if (SECRETS.contains(key(message))) {
      return "something else";
    }
    String text = String.valueOf(message.getInstanceNode());
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
