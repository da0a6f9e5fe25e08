package org.warmline.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Everything an operator can set, read once and checked. Immutable. */
public record Settings(
    Database database,
    Speech speech,
    Web web,
    Handoff handoff,
    Asterisk asterisk,
    Privacy privacy,
    ZoneId zone) {

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
   * @param voice which voice of Piper; empty for the usual one
   */
  public record Speech(
      String recognizer, String synthesizer, int workers, int silenceSeconds, String voice) {

    /** With the usual voice of the synthesizer. */
    public Speech(String recognizer, String synthesizer, int workers, int silenceSeconds) {
      this(recognizer, synthesizer, workers, silenceSeconds, "");
    }

    /** The same with another synthesizer or voice, where one was asked for. */
    public Speech voiced(Optional<String> choice) {
      return choice.isEmpty()
          ? this
          : new Speech(recognizer, choice.get(), workers, silenceSeconds);
    }

    /**
     * What to speak with: the voice where one is named and FreeTTS is not, else the synthesizer.
     */
    public String voiceChoice() {
      return voice.isEmpty() || synthesizer.equals("freetts") ? synthesizer : voice;
    }
  }

  /**
   * Where the pages are served.
   *
   * @param port 0 for any free one
   * @param publicUrl what browsers use, where that is not host and port
   * @param behindProxy whether a proxy that speaks TLS stands before
   * @param tls what to speak TLS with
   * @param metricsFrom the addresses that may read the figures of operation
   */
  public record Web(
      String host,
      int port,
      Optional<URI> publicUrl,
      boolean behindProxy,
      Optional<Tls> tls,
      List<String> metricsFrom) {
    public Web {
      metricsFrom = List.copyOf(metricsFrom);
    }
  }

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

  /** What of callers' words is hidden in what is kept, beside what always is. */
  public record Privacy(boolean maskEmails, boolean maskPhones) {}

  /**
   * Asterisk as the telephone exchange.
   *
   * @param host where its manager interface is
   * @param agiHost where we listen for its dialplan; port 0 for any free one
   * @param audioHost where we listen for callers' sound; port 0 for any free one
   * @param allowed the addresses that may connect to either
   * @param queues those that we look after, the usual one first; never empty
   * @param whisperFolder where sounds for Asterisk are written; relative to the installation's
   *     folder
   * @param whisperFolderThere the same folder as Asterisk sees it; empty where that is the same
   * @param callLimit how many calls we take at once
   * @param listenIn whether talks between callers and agents are heard, for their transcript
   * @param callbackPrefixes how numbers begin that agents may call back, such as {@code +1212}
   */
  public record Asterisk(
      boolean enabled,
      String host,
      int managerPort,
      String user,
      String secret,
      String agiHost,
      int agiPort,
      String audioHost,
      int audioPort,
      List<String> allowed,
      List<String> queues,
      Path whisperFolder,
      Optional<String> whisperFolderThere,
      int callLimit,
      boolean listenIn,
      List<String> callbackPrefixes) {
    public Asterisk {
      allowed = List.copyOf(allowed);
      queues = List.copyOf(queues);
      callbackPrefixes = List.copyOf(callbackPrefixes);
    }

    @Override
    public String toString() {
      return "Asterisk[enabled="
          + enabled
          + ", manager="
          + host
          + ":"
          + managerPort
          + ", user="
          + user
          + ", secret=****, agi="
          + agiHost
          + ":"
          + agiPort
          + ", audio="
          + audioHost
          + ":"
          + audioPort
          + ", allowed="
          + allowed
          + ", queues="
          + queues
          + "]";
    }
  }
}
