package org.warmline.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the page of an agent hears, and a way for it to speak. */
class Page implements WebSocket.Listener {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long DEADLINE_SECONDS = 20;

  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final StringBuilder parts = new StringBuilder();
  private @Nullable WebSocket socket;

  void say(String json) {
    WebSocket open = socket;
    if (open == null) {
      throw new IllegalStateException("not open yet");
    }
    open.sendText(json, true).join();
  }

  void close() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }

  WebSocket socket() {
    WebSocket open = socket;
    if (open == null) {
      throw new IllegalStateException("not open yet");
    }
    return open;
  }

  /** The next message of a type; those of other types are passed over. */
  JsonNode next(String type) {
    return next(message -> message.path("type").asText().equals(type));
  }

  /** The next card that satisfies something. */
  JsonNode nextCall(Predicate<JsonNode> like) {
    return next(message ->
            message.path("type").asText().equals("call") && like.test(message.path("call")))
        .path("call");
  }

  JsonNode next(Predicate<JsonNode> like) {
    try {
      while (true) {
        JsonNode message = heard.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
          throw new AssertionError("the page heard nothing like that");
        }
        if (like.test(message)) {
          return message;
        }
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void onOpen(WebSocket opened) {
    socket = opened;
    opened.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    parts.append(data);
    if (last) {
      try {
        heard.add(MAPPER.readTree(parts.toString()));
      } catch (JsonProcessingException malformed) {
        throw new IllegalStateException(malformed);
      }
      parts.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    heard.add(
        MAPPER.createObjectNode().put("type", "closed").put("code", code).put("reason", reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    heard.add(MAPPER.createObjectNode().put("type", "failed"));
  }
}
