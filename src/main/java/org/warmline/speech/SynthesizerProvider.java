package org.warmline.speech;

import java.nio.file.Path;

/**
 * A synthesizer that a build may leave out; found by {@link java.util.ServiceLoader} when it is
 * there.
 */
public interface SynthesizerProvider {

  /** As in the settings: {@code piper}. */
  String name();

  /** Whether the folder that {@code models/fetch} fills holds what it needs. */
  boolean isFetched(Path models);

  /**
   * Loads the voice.
   *
   * @throws SpeechException when it is missing or damaged
   */
  Synthesizer open(Path models);
}
