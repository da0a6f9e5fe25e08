package org.warmline.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What rooms see of a request.
 *
 * @param method such as {@code POST}
 * @param path the whole path, decoded
 * @param rest what stands in place of the {@code *} of the route; empty where it has none
 * @param query the first value of each parameter of the address
 * @param cookies the first value of each cookie
 * @param remoteAddress where it comes from, for {@link Throttle}; of an IPv6 address the network
 *     (64 bits), since one machine has as many addresses as it likes
 * @param body a missing node where there is none
 */
public record WebRequest(
    String method,
    String path,
    String rest,
    Map<String, String> query,
    Map<String, String> cookies,
    String remoteAddress,
    JsonNode body) {
  public WebRequest {
    query = Map.copyOf(query);
    cookies = Map.copyOf(cookies);
  }

  /** Method and path alone: the rest may hold passwords and tokens. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
