package org.warmline.speech;

/**
 * A speech recognition engine with its model loaded. May be shared by all calls; what belongs to
 * one call is a {@link Hearing}.
 */
public interface Recognizer extends AutoCloseable {

  /** As in the settings: {@code moonshine}, {@code vosk}. */
  String name();

  /** Begins to listen to one line. */
  Hearing open();

  @Override
  void close();
}
