package org.warmline.settings;

import java.time.ZoneId;
import java.util.Optional;

/** Everything an operator can set, read once and checked. Immutable. */
public record Settings(Database database, Speech speech, ZoneId zone) {

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
  public record Speech(String recognizer, String synthesizer, int workers, int silenceSeconds) {}
}
