package org.warmline.web;

import jakarta.websocket.Endpoint;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * An address that speaks WebSocket. Host and Origin are checked before the guard, the guard before
 * the upgrade.
 *
 * <p>The endpoint is made anew for each socket from the facts of the guard. Its {@code onOpen} and
 * its message handlers are called on virtual threads, one at a time; {@code onError} and {@code
 * onClose} on other virtual threads, in order. None of them is ever interrupted. A message over the
 * limit closes the socket with 1009; the endpoint is told by {@code onError} and {@code onClose}.
 *
 * @param maxTextBytes of a text message, in bytes of UTF-8
 * @param maxBinaryBytes of a binary message
 * @param idleTimeout the socket is closed when nothing goes either way for so long; zero for never
 */
public record SocketRoute(
    String path,
    SocketGuard guard,
    Function<Map<String, String>, Endpoint> endpoint,
    int maxTextBytes,
    int maxBinaryBytes,
    Duration idleTimeout)
    implements Route {}
