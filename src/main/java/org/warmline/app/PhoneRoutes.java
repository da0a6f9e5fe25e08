package org.warmline.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Meaning;
import org.warmline.call.Party;
import org.warmline.conversation.CallObserver;
import org.warmline.flows.Generation;
import org.warmline.telephony.Pacer;
import org.warmline.telephony.browser.BrowserPhone;
import org.warmline.telephony.browser.PhoneCaptions;
import org.warmline.telephony.browser.PhoneEndpoint;
import org.warmline.telephony.browser.PhoneMessage;
import org.warmline.web.Admission;
import org.warmline.web.JsonAnswer;
import org.warmline.web.JsonRoute;
import org.warmline.web.OneTimeTokens;
import org.warmline.web.Route;
import org.warmline.web.SocketRoute;
import org.warmline.web.Throttle;
import org.warmline.web.WebRequest;

/** What the web server has to offer for the browser phone. */
final class PhoneRoutes {
  private static final int MOST_CALLS_PER_MINUTE = 30;
  private static final int MOST_TEXT_BYTES = 8 * 1024;
  private static final int MOST_BINARY_BYTES = 1024;

  private final Generation generation;
  private final Calls calls;
  private final Pacer pacer;
  private final OneTimeTokens tokens;
  private final Throttle throttle;

  PhoneRoutes(Generation generation, Calls calls, Pacer pacer, InstantSource clock) {
    this.generation = generation;
    this.calls = calls;
    this.pacer = pacer;
    this.tokens = new OneTimeTokens(clock);
    this.throttle = new Throttle(MOST_CALLS_PER_MINUTE, clock);
  }

  List<Route> routes() {
    return List.of(
        new JsonRoute(
            "GET", "/phone/about", request -> JsonAnswer.of(Map.of("company", company()))),
        new JsonRoute("POST", "/phone/token", this::token),
        new SocketRoute(
            "/phone/socket",
            this::admit,
            facts -> new PhoneEndpoint(new Caller("", locale()), this::answer),
            MOST_TEXT_BYTES,
            MOST_BINARY_BYTES,
            Duration.ofMinutes(1)));
  }

  private JsonAnswer token(WebRequest request) {
    return throttle.allows(request.remoteAddress())
        ? JsonAnswer.of(Map.of("token", tokens.issue("call")))
        : JsonAnswer.error(429, "Too many calls from here in one minute. Please wait a little.");
  }

  private Admission admit(WebRequest request) {
    return tokens.redeem(request.query().getOrDefault("token", "")).isPresent()
        ? new Admission.Admitted(Map.of())
        : new Admission.Refused(403, "That token is unknown or used: get another for each call.");
  }

  private void answer(BrowserPhone phone) {
    CallId id = new CallId("web-" + UUID.randomUUID());
    PhoneCaptions captions = new PhoneCaptions(this::title, generation.rules().frustration());
    phone.show(new PhoneMessage.Hello(company(), id));
    calls.answerOrPassOn(id, phone.line(), new Captioned(captions, phone::show, System.nanoTime()));
    pacer.add(phone.line());
  }

  private String title(String intent) {
    return generation.script().findFlow(intent).map(flow -> flow.title()).orElse(intent);
  }

  private String company() {
    return generation.script().house().company();
  }

  private Locale locale() {
    return generation.locale();
  }

  /** Shows a call to its own caller. */
  private record Captioned(PhoneCaptions captions, Consumer<PhoneMessage> page, long beganNanos)
      implements CallObserver {

    @Override
    public void onEvent(CallEvent event) {
      captions.on(event).forEach(page);
    }

    @Override
    public void onPartial(Party party, String text) {
      long atMillis = Duration.ofNanos(System.nanoTime() - beganNanos).toMillis();
      captions.partial(party, text, atMillis).forEach(page);
    }

    @Override
    public void onMeaning(int turn, Meaning meaning) {}
  }
}
