package org.warmline.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;
import org.warmline.telephony.Pacer;

/**
 * A simulated agent who works at the real desk over real sockets: takes every call that rings,
 * hears the spoken summary, talks, ends the call when all is said, and notes what came of it. May
 * be shared between threads.
 */
public final class AgentClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgentClient.class);
  private static final int SIGN_IN_SECONDS = 10;

  private final String name;
  private final List<Pcm> sentences;
  private final Pacer pacer;
  private final CompletableFuture<Void> available = new CompletableFuture<>();
  private final List<AgentTalk> talks = new ArrayList<>();
  private final DeskLink desk;
  private Optional<AgentTalk> current = Optional.empty();

  private AgentClient(URI house, String name, String password, List<Pcm> sentences, Pacer pacer)
      throws IOException, InterruptedException {
    this.name = name;
    this.sentences = List.copyOf(sentences);
    this.pacer = pacer;
    this.desk = DeskLink.open(house, name, password, this::take);
  }

  /**
   * Signs an agent in and makes them available.
   *
   * @param house the address of its pages
   * @param sentences what the agent says in every call: the first at once, each next one after the
   *     caller has spoken
   * @throws IOException when the house cannot be reached or refuses
   */
  public static AgentClient open(
      URI house, String name, String password, List<Pcm> sentences, Pacer pacer)
      throws IOException, InterruptedException {
    AgentClient agent = new AgentClient(house, name, password, sentences, pacer);
    agent.desk.send(DeskLink.message("status").put("status", "available").put("reason", ""));
    agent.available.orTimeout(SIGN_IN_SECONDS, TimeUnit.SECONDS).join();
    return agent;
  }

  /** What was seen and heard in each call so far. */
  public synchronized List<AgentTalk> talks() {
    return List.copyOf(talks);
  }

  public String name() {
    return name;
  }

  /** Reads what the desk's pages read, such as {@code /desk/api/calls}. */
  JsonNode read(String path) throws IOException, InterruptedException {
    return desk.read(path);
  }

  @Override
  public void close() {
    synchronized (this) {
      current.ifPresent(AgentTalk::hangUp);
    }
    desk.close();
  }

  private synchronized void take(JsonNode message) {
    switch (message.path("type").asText()) {
      case "desk" -> {
        if (message.path("status").path("state").asText().equals("available")) {
          available.complete(null);
        }
      }
      case "call" -> card(message.path("call"));
      case "line" -> line(message);
      default -> {}
    }
  }

  private void card(JsonNode card) {
    if (card.isMissingNode() || card.isNull()) {
      current = Optional.empty();
      return;
    }
    AgentTalk talk = talk(card.path("id").asText());
    switch (card.path("phase").asText()) {
      case "ringing" -> {
        if (talk.rings(card)) {
          send("shown", talk);
          send("accept", talk);
        }
      }
      case "briefing" -> openAudio(card, talk);
      case "talking" -> {
        if (talk.begins() && !sentences.isEmpty()) {
          talk.say(sentences.get(0));
        }
      }
      case "wrap_up" -> {
        if (talk.ends()) {
          JsonNode results = card.path("wrapUp").path("results");
          ObjectNode note = DeskLink.message("wrapup").put("call", talk.call());
          desk.send(note.put("result", results.path(0).path("id").asText()).put("note", ""));
        }
      }
      default -> {}
    }
  }

  /** The caller has spoken: the next sentence, or the end when all is said. */
  private void line(JsonNode line) {
    boolean callers = line.path("who").asText().equals("caller") && line.path("final").asBoolean();
    current
        .filter(talk -> callers && talk.isTalking())
        .ifPresent(
            talk -> {
              int next = talk.callerSpoke();
              if (next < sentences.size()) {
                talk.say(sentences.get(next));
              } else {
                send("hangup", talk);
              }
            });
  }

  private AgentTalk talk(String call) {
    AgentTalk talk =
        current.filter(now -> now.call().equals(call)).orElseGet(() -> new AgentTalk(name, call));
    if (current.filter(now -> now == talk).isEmpty()) {
      talks.add(talk);
      current = Optional.of(talk);
    }
    return talk;
  }

  private void openAudio(JsonNode card, AgentTalk talk) {
    JsonNode token = card.path("audio");
    if (!token.isTextual() || !talk.connects()) {
      return;
    }
    CompletableFuture<Void> unused =
        desk.openAudio(token.asText(), talk.sound())
            .thenAccept(socket -> pacer.add(talk.sound()))
            .exceptionally(AgentClient::refused);
  }

  private static @Nullable Void refused(Throwable why) {
    LOG.error("A simulated agent's sound was refused", why);
    return null;
  }

  private void send(String type, AgentTalk talk) {
    desk.send(DeskLink.message(type).put("call", talk.call()));
  }
}
