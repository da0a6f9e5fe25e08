package org.warmline.web;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Looks at every request before anything else does: headers, method, Host, Origin. */
final class FrontDoor extends Handler.Wrapper {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE");

  private final OwnAddresses own;
  private final SecurityHeaders headers;

  FrontDoor(OwnAddresses own, SecurityHeaders headers, Handler inside) {
    super(inside);
    this.own = own;
    this.headers = headers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    headers.putInto(response.getHeaders());
    String method = request.getMethod();
    if (!READING.contains(method) && !CHANGING.contains(method)) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, PUT, DELETE");
      return refuse(response, callback, 405, "This method is not served here.");
    }
    if (!own.isOwnHost(request.getHeaders().get(HttpHeader.HOST))) {
      return refuse(
          response,
          callback,
          403,
          "This server is not known by the name in the address; web.public_url names another one.");
    }
    boolean originNeeded = CHANGING.contains(method) || isHandshake(request);
    if (originNeeded && !own.isOwnOrigin(request.getHeaders().get(HttpHeader.ORIGIN))) {
      return refuse(
          response, callback, 403, "This may only be asked by this server's own pages (Origin).");
    }
    return super.handle(request, response, callback);
  }

  private static boolean isHandshake(Request request) {
    return request.getHeaders().getValuesList(HttpHeader.UPGRADE).stream()
        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("websocket"));
  }

  private static boolean refuse(Response response, Callback callback, int status, String sentence) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Json.CONTENT_TYPE);
    byte[] body = Json.write(Map.of("error", sentence));
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
