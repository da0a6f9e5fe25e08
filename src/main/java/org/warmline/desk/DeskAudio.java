package org.warmline.desk;

import jakarta.websocket.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus;
import org.warmline.web.Admission;
import org.warmline.web.OneTimeTokens;
import org.warmline.web.Sessions;
import org.warmline.web.SocketRoute;
import org.warmline.web.WebRequest;

/**
 * Lets the right page connect an agent's sound, once: a token stands on the card as long as there
 * is no sound. May be shared between threads; nothing blocks.
 */
public final class DeskAudio {
  private static final String CALL = "call";
  private static final String AGENT = "agent";
  private static final int MOST_BYTES = 1024;

  /** A token is replaced well before its 60 s are over. */
  private static final Duration FRESH = Duration.ofSeconds(45);

  private final OneTimeTokens tokens;
  private final Sessions sessions;
  private final InstantSource clock;
  private final Consumer<AgentId> changed;
  private final Map<AgentId, Sound> sounds = new ConcurrentHashMap<>();

  /**
   * How an agent's sound stands.
   *
   * @param sockets how many are connected: for a moment there may be an old and a new one
   */
  private record Sound(CallId call, int sockets, Optional<Token> token) {}

  private record Token(String text, Instant issued) {}

  DeskAudio(Sessions sessions, InstantSource clock, Consumer<AgentId> changed) {
    this.tokens = new OneTimeTokens(clock);
    this.sessions = sessions;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * The address {@code /desk/audio}. Admits who has both the cookie of an agent and the token of
   * that agent's call.
   *
   * @param sound makes the endpoint of one socket; the desk learns by itself when it ends
   */
  public SocketRoute route(BiFunction<AgentId, CallId, Endpoint> sound) {
    return new SocketRoute(
        "/desk/audio",
        this::admit,
        facts -> {
          AgentId agent = new AgentId(facts.getOrDefault(AGENT, ""));
          CallId call = new CallId(facts.getOrDefault(CALL, ""));
          return new AudioSocket(sound.apply(agent, call), () -> lost(agent, call));
        },
        MOST_BYTES,
        MOST_BYTES,
        Duration.ZERO);
  }

  private void lost(AgentId agent, CallId call) {
    sounds.computeIfPresent(
        agent,
        (who, sound) ->
            sound.call().equals(call)
                ? new Sound(call, Math.max(0, sound.sockets() - 1), sound.token())
                : sound);
    changed.accept(agent);
  }

  /** The token for the card; empty when none is needed. */
  Optional<String> findToken(AgentId agent, AgentStatus status) {
    boolean needed =
        switch (status.state()) {
          case BRIEFING, TALKING, RECONNECTING -> true;
          default -> false;
        };
    if (!needed || status.call().isEmpty()) {
      sounds.remove(agent);
      return Optional.empty();
    }
    CallId call = status.call().get();
    return Optional.ofNullable(sounds.compute(agent, (who, sound) -> withToken(agent, call, sound)))
        .flatMap(Sound::token)
        .map(Token::text);
  }

  private Sound withToken(AgentId agent, CallId call, @Nullable Sound sound) {
    if (sound != null && sound.call().equals(call)) {
      boolean fresh =
          sound.token().filter(t -> clock.instant().isBefore(t.issued().plus(FRESH))).isPresent();
      if (sound.sockets() > 0 || fresh) {
        return sound;
      }
    }
    String text = tokens.issue(agent.name() + "\n" + call.value());
    return new Sound(call, 0, Optional.of(new Token(text, clock.instant())));
  }

  private Admission admit(WebRequest request) {
    Optional<String> name = sessions.findName(request);
    if (name.isEmpty()) {
      return new Admission.Refused(401, "Sign in to the desk first.");
    }
    String[] purpose =
        tokens.redeem(request.query().getOrDefault("token", "")).orElse("").split("\n", 2);
    if (purpose.length != 2 || !purpose[0].equals(name.get())) {
      return new Admission.Refused(
          403, "This call's sound cannot be connected with that token; the card has another.");
    }
    AgentId agent = new AgentId(purpose[0]);
    CallId call = new CallId(purpose[1]);
    Sound sound =
        sounds.computeIfPresent(
            agent,
            (who, one) ->
                one.call().equals(call)
                    ? new Sound(call, one.sockets() + 1, Optional.empty())
                    : one);
    if (sound == null || !sound.call().equals(call)) {
      return new Admission.Refused(403, "That call is over.");
    }
    changed.accept(agent);
    return new Admission.Admitted(Map.of(AGENT, agent.name(), CALL, call.value()));
  }
}
