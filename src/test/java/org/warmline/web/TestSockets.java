package org.warmline.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;

/** Sockets without a guard to speak of. */
final class TestSockets {
  private TestSockets() {}

  static SocketRoute open(String path, BlockingQueue<String> told) {
    return open(path, told, Duration.ofMinutes(1));
  }

  static SocketRoute open(String path, BlockingQueue<String> told, Duration idleTimeout) {
    return new SocketRoute(
        path,
        asked -> new Admission.Admitted(Map.of()),
        facts -> new EchoEndpoint(facts, told),
        1000,
        320,
        idleTimeout);
  }
}
