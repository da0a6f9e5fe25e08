package org.warmline.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@link JsonHandler} answers.
 *
 * @param status of HTTP
 * @param body anything Jackson writes: a record, a map, a list, a tree
 * @param cookies values of {@code Set-Cookie}
 */
public record JsonAnswer(int status, Optional<Object> body, List<String> cookies) {
  public JsonAnswer {
    cookies = List.copyOf(cookies);
  }

  public static JsonAnswer of(Object body) {
    return new JsonAnswer(200, Optional.of(body), List.of());
  }

  /** 204: done, and nothing to tell. */
  public static JsonAnswer done() {
    return new JsonAnswer(204, Optional.empty(), List.of());
  }

  /**
   * A refusal.
   *
   * @param sentence for the person at the page
   */
  public static JsonAnswer error(int status, String sentence) {
    return new JsonAnswer(status, Optional.of(Map.of("error", sentence)), List.of());
  }

  public JsonAnswer withCookie(String cookie) {
    return new JsonAnswer(
        status, body, Stream.concat(cookies.stream(), Stream.of(cookie)).toList());
  }
}
