package org.warmline.speech;

import java.util.Set;

/**
 * A speech recognition engine with its model loaded. May be shared by all calls; what belongs to
 * one call is a {@link Hearing}.
 */
public interface Recognizer extends AutoCloseable {

  /** As in the settings: {@code moonshine}, {@code vosk}. */
  String name();

  /** The languages it hears, such as {@code en}: English unless it says otherwise. */
  default Set<String> languages() {
    return Set.of("en");
  }

  /** Begins to listen to one line. */
  Hearing open();

  @Override
  void close();
}
