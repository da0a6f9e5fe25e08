package org.warmline.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus;

/** Reads messages of a page, which may hold anything. May be shared between threads. */
final class MessageReader {
  static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_REASON = 60;
  private static final int LONGEST_RESULT = 40;
  private static final int DEEPEST = 8;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private MessageReader() {}

  /**
   * Reads one message.
   *
   * @param results those that an agent can note
   * @throws UnreadableMessageException when it is none of the contract
   */
  static DeskMessage read(String text, List<WrapUpResult> results)
      throws UnreadableMessageException {
    JsonNode message;
    try {
      message = MAPPER.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw UnreadableMessageException.malformed("a message is one JSON object");
    }
    return switch (text(message, "type", LONGEST_RESULT)) {
      case "status" -> new DeskMessage.Status(choice(message), reason(message));
      case "shown" -> new DeskMessage.Shown(call(message));
      case "accept" -> new DeskMessage.Accept(call(message));
      case "decline" -> new DeskMessage.Decline(call(message));
      case "hangup" -> new DeskMessage.HangUp(call(message));
      case "skip" -> new DeskMessage.Skip(call(message));
      case "wrapup" ->
          new DeskMessage.WrapUp(
              call(message),
              result(message, results)
                  .orElseThrow(() -> UnreadableMessageException.malformed("result is missing")),
              note(message));
      case "draft" ->
          new DeskMessage.Drafted(call(message), result(message, results), note(message));
      case "more_time" -> new DeskMessage.MoreTime(call(message));
      default -> throw UnreadableMessageException.malformed("the type of a message is not known");
    };
  }

  private static AgentStatus.Choice choice(JsonNode message) throws UnreadableMessageException {
    return switch (text(message, "status", LONGEST_RESULT)) {
      case "available" -> AgentStatus.Choice.AVAILABLE;
      case "break" -> AgentStatus.Choice.BREAK;
      case "offline" -> AgentStatus.Choice.OFFLINE;
      default ->
          throw UnreadableMessageException.malformed("status is available, break or offline");
    };
  }

  private static String reason(JsonNode message) throws UnreadableMessageException {
    return Plain.text(find(message, "reason", LONGEST_REASON).orElse(""));
  }

  private static Optional<String> result(JsonNode message, List<WrapUpResult> results)
      throws UnreadableMessageException {
    Optional<String> chosen = find(message, "result", LONGEST_RESULT);
    if (chosen.isPresent() && results.stream().noneMatch(r -> r.id().equals(chosen.get()))) {
      throw UnreadableMessageException.malformed("result is none of those on the card");
    }
    return chosen;
  }

  private static String note(JsonNode message) throws UnreadableMessageException {
    return find(message, "note", LONGEST_NOTE).orElse("");
  }

  private static CallId call(JsonNode message) throws UnreadableMessageException {
    String id = text(message, "call", LONGEST_NOTE);
    try {
      return new CallId(id);
    } catch (IllegalArgumentException none) {
      throw UnreadableMessageException.malformed("call is no id of a call");
    }
  }

  private static String text(JsonNode message, String key, int longest)
      throws UnreadableMessageException {
    return find(message, key, longest)
        .orElseThrow(() -> UnreadableMessageException.malformed(key + " is missing"));
  }

  private static Optional<String> find(JsonNode message, String key, int longest)
      throws UnreadableMessageException {
    JsonNode value = message.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw UnreadableMessageException.malformed(key + " is no text");
    }
    if (value.textValue().length() > longest) {
      throw UnreadableMessageException.tooLong(key + " is longer than " + longest + " characters");
    }
    return Optional.of(value.textValue());
  }
}
