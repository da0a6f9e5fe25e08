package org.warmline.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** Everything an operator can set, read once and checked. Immutable. */
public record Settings(Database database, Speech speech, Web web, Handoff handoff, ZoneId zone) {

  /**
   * Where calls and bookings are kept.
   *
   * @param url a JDBC address; empty for a folder of its own
   */
  public record Database(Optional<String> url, String user, String password, int poolSize) {

    @Override
    public String toString() {
      return "Database[url="
          + url
          + ", user="
          + user
          + ", password=****, poolSize="
          + poolSize
          + "]";
    }
  }

  /**
   * How to hear and speak.
   *
   * @param workers threads for native code
   * @param silenceSeconds how long a caller may say nothing after a question
   */
  public record Speech(String recognizer, String synthesizer, int workers, int silenceSeconds) {

    /** The same with another voice, where one was asked for. */
    public Speech voiced(Optional<String> voice) {
      return new Speech(recognizer, voice.orElse(synthesizer), workers, silenceSeconds);
    }
  }

  /**
   * Where the pages are served.
   *
   * @param port 0 for any free one
   * @param publicUrl what browsers use, where that is not host and port
   * @param behindProxy whether a proxy that speaks TLS stands before
   * @param tls what to speak TLS with
   */
  public record Web(
      String host, int port, Optional<URI> publicUrl, boolean behindProxy, Optional<Tls> tls) {}

  /** PEM files: the certificate with its chain, and its PKCS#8 key. */
  public record Tls(Path certificate, Path key) {}

  /**
   * How a call reaches a person.
   *
   * @param ringSeconds how long it rings at one agent
   * @param wrapUpSeconds how long an agent has for notes after a call
   * @param reconnectSeconds how long a line that was cut off is waited for
   * @param stillWaitingSeconds how often a waiting caller is told that it goes on
   */
  public record Handoff(
      int ringSeconds, int wrapUpSeconds, int reconnectSeconds, int stillWaitingSeconds) {}
}
