package org.warmline.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warmline.call.AgentId;
import org.warmline.web.JsonAnswer;
import org.warmline.web.JsonHandler;
import org.warmline.web.JsonRoute;
import org.warmline.web.Route;
import org.warmline.web.WebRequest;

/** Who waits to be called back, and calling them, for those who are signed in. */
final class CallbackApi {
  private static final int MOST = 500;
  private static final Pattern WISH = Pattern.compile("([0-9]{1,18})/(done|call)");
  private static final JsonAnswer NONE = JsonAnswer.error(404, "There is no such open callback.");

  private final DeskServices services;
  private final DeskSignIn signIn;
  private final CallingBack calling;

  CallbackApi(DeskServices services, DeskSignIn signIn) {
    this.services = services;
    this.signIn = signIn;
    this.calling = new CallingBack(services.agents(), services.outbound());
  }

  List<Route> routes() {
    return List.of(
        new JsonRoute("GET", "/desk/api/callbacks", signedIn((agent, request) -> list())),
        new JsonRoute("POST", "/desk/api/callbacks/*", signedIn(this::act)));
  }

  private JsonHandler signedIn(BiFunction<AgentId, WebRequest, JsonAnswer> handler) {
    return request ->
        signIn
            .findAgent(request)
            .map(agent -> handler.apply(agent, request))
            .orElseGet(DeskSignIn::refused);
  }

  private JsonAnswer list() {
    return JsonAnswer.of(
        Map.of("callbacks", services.callbacks().listOpen(MOST).stream().map(this::one).toList()));
  }

  private Map<String, @Nullable Object> one(CallbackList.Wanted wanted) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", wanted.id());
    body.put("phone", wanted.phone());
    body.put("requestedAt", wanted.requestedAt().toString());
    body.put("waitedSeconds", wanted.waitedSeconds());
    body.put("queue", wanted.queue());
    body.put("wants", Plain.textOrNull(wanted.wants()));
    body.put("call", wanted.call().value());
    body.put("callable", calling.offers(wanted.phone()));
    return body;
  }

  private JsonAnswer act(AgentId agent, WebRequest request) {
    Matcher wish = WISH.matcher(request.rest());
    if (!wish.matches()) {
      return NONE;
    }
    long id = Long.parseLong(wish.group(1));
    if (wish.group(2).equals("call")) {
      return find(id).map(wanted -> calling.call(agent, wanted.phone())).orElse(NONE);
    }
    return services.callbacks().finish(id) ? JsonAnswer.done() : NONE;
  }

  private Optional<CallbackList.Wanted> find(long id) {
    return services.callbacks().listOpen(MOST).stream()
        .filter(wanted -> wanted.id() == id)
        .findFirst();
  }
}
