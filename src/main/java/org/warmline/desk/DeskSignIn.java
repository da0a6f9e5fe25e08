package org.warmline.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.web.JsonAnswer;
import org.warmline.web.JsonRoute;
import org.warmline.web.Route;
import org.warmline.web.Sessions;
import org.warmline.web.Throttle;
import org.warmline.web.WebRequest;

/** Signing in to the desk with a name and the desk's one password, and out again. */
final class DeskSignIn {
  private static final int TRIES_A_MINUTE = 10;

  private final DeskRoom room;
  private final Sessions sessions;
  private final Throttle throttle;

  DeskSignIn(DeskRoom room) {
    this.room = room;
    this.sessions = room.services().sessions();
    this.throttle = new Throttle(TRIES_A_MINUTE, room.services().clock());
  }

  List<Route> routes() {
    return List.of(
        new JsonRoute("POST", "/desk/session", this::signIn),
        new JsonRoute("DELETE", "/desk/session", this::signOut),
        new JsonRoute("GET", "/desk/api/me", this::me));
  }

  /** Who sent this; empty for one who has not signed in. */
  Optional<AgentId> findAgent(WebRequest request) {
    return sessions.findName(request).map(AgentId::new);
  }

  private JsonAnswer signIn(WebRequest request) {
    if (!throttle.allows(request.remoteAddress())) {
      return JsonAnswer.error(429, "Too many tries. Wait a minute, then try again.");
    }
    JsonNode password = request.body().path("password");
    String tried = password.isTextual() ? password.textValue() : "";
    if (!DeskPassword.isRight(room.services().secret(), tried)) {
      return JsonAnswer.error(
          401, "That is not the desk's password. Whoever runs the service can make a new one.");
    }
    JsonNode name = request.body().path("name");
    try {
      AgentId agent = new AgentId(name.isTextual() ? name.textValue().strip() : "");
      return JsonAnswer.done().withCookie(sessions.open(agent.name()));
    } catch (IllegalArgumentException unusable) {
      return JsonAnswer.error(
          400, "Your name: 1 to 40 letters, digits, blanks, dots, hyphens or apostrophes.");
    }
  }

  private JsonAnswer signOut(WebRequest request) {
    Optional<AgentId> agent = findAgent(request);
    String forgotten = sessions.revoke(request);
    if (agent.isEmpty()) {
      return refused().withCookie(forgotten);
    }
    room.seats().leave(agent.get());
    return JsonAnswer.done().withCookie(forgotten);
  }

  private JsonAnswer me(WebRequest request) {
    return findAgent(request)
        .map(agent -> JsonAnswer.of(new Me(agent.name(), room.company())))
        .orElseGet(DeskSignIn::refused);
  }

  private record Me(String name, String company) {}

  static JsonAnswer refused() {
    return JsonAnswer.error(401, "Sign in to the desk first.");
  }
}
