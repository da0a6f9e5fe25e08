package org.warmline.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What is said when Jetty itself refuses a request: a sentence, and nothing of the inside. */
final class PlainErrors implements Request.Handler {
  private final SecurityHeaders headers;

  PlainErrors(SecurityHeaders headers) {
    this.headers = headers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    headers.putInto(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    String sentence =
        switch (response.getStatus()) {
          case 400 -> "The request is not understood.\n";
          case 404 -> "There is no such page.\n";
          case 408 -> "The request took too long.\n";
          case 414, 431 -> "The address or a header is too long.\n";
          case 503 -> "The server is stopping.\n";
          default ->
              response.getStatus() < 500
                  ? "The request is refused.\n"
                  : "Something went wrong on the server. Its log says what.\n";
        };
    ByteBuffer body = ByteBuffer.wrap(sentence.getBytes(StandardCharsets.UTF_8));
    response.write(true, body, callback);
    return true;
  }
}
