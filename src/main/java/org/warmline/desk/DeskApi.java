package org.warmline.desk;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmline.call.CallId;
import org.warmline.web.JsonAnswer;
import org.warmline.web.JsonHandler;
import org.warmline.web.JsonRoute;
import org.warmline.web.Route;
import org.warmline.web.WebRequest;

/** Past calls, for those who are signed in. */
final class DeskApi {
  private static final int USUAL_LIMIT = 50;
  private static final int HIGHEST_LIMIT = 500;

  private final DeskServices services;
  private final DeskSignIn signIn;

  DeskApi(DeskServices services, DeskSignIn signIn) {
    this.services = services;
    this.signIn = signIn;
  }

  List<Route> routes() {
    return List.of(
        new JsonRoute("GET", "/desk/api/calls", signedIn(this::calls)),
        new JsonRoute("GET", "/desk/api/calls/*", signedIn(this::call)));
  }

  private JsonHandler signedIn(Function<WebRequest, JsonAnswer> handler) {
    return request ->
        signIn.findAgent(request).isEmpty() ? DeskSignIn.refused() : handler.apply(request);
  }

  private JsonAnswer calls(WebRequest request) {
    String limit = request.query().getOrDefault("limit", Integer.toString(USUAL_LIMIT));
    if (!limit.matches("\\d{1,6}") || Integer.parseInt(limit) == 0) {
      return JsonAnswer.error(400, "limit is a number from 1 to " + HIGHEST_LIMIT + ".");
    }
    int most = Math.min(HIGHEST_LIMIT, Integer.parseInt(limit));
    return JsonAnswer.of(
        Map.of("calls", services.pastCalls().list(most).stream().map(DeskApi::call).toList()));
  }

  private JsonAnswer call(WebRequest request) {
    CallId id;
    try {
      id = new CallId(request.rest());
    } catch (IllegalArgumentException none) {
      return JsonAnswer.error(404, "There is no such call.");
    }
    return services
        .pastCalls()
        .findKept(id)
        .map(
            kept ->
                JsonAnswer.of(
                    Map.of(
                        "call",
                        call(kept.call()),
                        "events",
                        kept.events().stream().map(RawValue::new).toList())))
        .orElseGet(() -> JsonAnswer.error(404, "There is no such call."));
  }

  private static Map<String, @Nullable Object> call(PastCall call) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", call.id().value());
    body.put("beganAt", call.beganAt().toString());
    body.put("number", known(call.number()));
    body.put("who", known(call.who()));
    body.put("wants", known(call.wants()));
    body.put("outcome", call.outcome().map(DeskApi::small).orElse(null));
    body.put("reason", call.reason().map(DeskApi::small).orElse(null));
    body.put("agent", known(call.agent()));
    body.put("result", known(call.result()));
    body.put("seconds", call.seconds().orElse(null));
    return body;
  }

  private static @Nullable String known(String text) {
    return Plain.textOrNull(text);
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
