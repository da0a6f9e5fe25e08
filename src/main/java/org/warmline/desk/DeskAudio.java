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
import org.warmline.handoff.Agents;
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
  private final Agents agents;
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

  DeskAudio(Sessions sessions, Agents agents, InstantSource clock, Consumer<AgentId> changed) {
    this.tokens = new OneTimeTokens(clock);
    this.sessions = sessions;
    this.agents = agents;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * The address {@code /desk/audio}. Admits who has both the cookie of an agent and the token of
   * that agent's call.
   *
   * @param sound makes the endpoint of one socket; the desk learns by itself when it ends
   */
  public <E extends Endpoint> SocketRoute route(BiFunction<AgentId, CallId, E> sound) {
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
    Optional<CallId> needed = findCall(status);
    if (needed.isEmpty()) {
      sounds.remove(agent);
      return Optional.empty();
    }
    CallId call = needed.get();
    return Optional.ofNullable(sounds.compute(agent, (who, sound) -> withToken(agent, call, sound)))
        .flatMap(Sound::token)
        .map(Token::text);
  }

  /** The call that needs the agent's sound now. */
  private static Optional<CallId> findCall(AgentStatus status) {
    return switch (status.state()) {
      case BRIEFING, TALKING, RECONNECTING -> status.call();
      default -> Optional.empty();
    };
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
    if (purpose.length != 2) {
      return new Admission.Refused(403, "That token is spent or too old; the card has another.");
    }
    AgentId agent = new AgentId(purpose[0]);
    CallId call = new CallId(purpose[1]);
    boolean theirs = agent.name().equals(name.get()) && needs(agent, call);
    Sound sound =
        sounds.computeIfPresent(
            agent,
            (who, one) ->
                one.call().equals(call)
                    ? new Sound(call, one.sockets() + (theirs ? 1 : 0), Optional.empty())
                    : one);
    changed.accept(agent);
    return theirs && sound != null && sound.call().equals(call)
        ? new Admission.Admitted(Map.of(AGENT, agent.name(), CALL, call.value()))
        : new Admission.Refused(403, "That token is of a call that is not yours, or is over.");
  }

  private boolean needs(AgentId agent, CallId call) {
    return agents.findStatus(agent).flatMap(DeskAudio::findCall).filter(call::equals).isPresent();
  }
}
