package org.warmline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All methods of one {@link JsonRoute} address. */
final class JsonServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(JsonServlet.class);
  private static final int MAX_BODY_BYTES = 64 * 1024;

  private final transient Requests requests;
  private final transient Map<String, JsonHandler> handlers;

  JsonServlet(Requests requests, Map<String, JsonHandler> handlers) {
    this.requests = requests;
    this.handlers = Map.copyOf(handlers);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(response, answer(request, response));
  }

  private JsonAnswer answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    JsonHandler handler = handlers.get(method);
    if (handler == null) {
      response.setHeader("Allow", String.join(", ", new TreeSet<>(handlers.keySet())));
      return JsonAnswer.error(405, "This address does not serve that method.");
    }
    try {
      return handler.answer(requests.read(request, body(request)));
    } catch (Refusal refusal) {
      return refusal.answer();
    } catch (RuntimeException broken) {
      LOG.error("A request failed; the page was told so", broken);
      return JsonAnswer.error(500, "Something went wrong on the server. Its log says what.");
    }
  }

  private static JsonNode body(HttpServletRequest request) throws IOException, Refusal {
    byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      throw new Refusal(413, "What was sent is larger than 64 KiB.");
    }
    if (body.length == 0) {
      return MissingNode.getInstance();
    }
    if (!isJson(request)) {
      throw new Refusal(415, "What is sent here has to be of the type application/json.");
    }
    try {
      return Json.read(body);
    } catch (JsonProcessingException malformed) {
      throw new Refusal(400, "What was sent is not valid JSON.");
    }
  }

  private static boolean isJson(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    String bare = type.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return bare.matches("application/json(;charset=\"?utf-8\"?)?");
  }

  static void write(HttpServletResponse response, JsonAnswer answer) throws IOException {
    byte[] body = answer.body().map(Json::write).orElse(new byte[0]);
    response.setStatus(answer.status());
    answer.cookies().forEach(cookie -> response.addHeader("Set-Cookie", cookie));
    if (body.length > 0) {
      response.setContentType(Json.CONTENT_TYPE);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}
