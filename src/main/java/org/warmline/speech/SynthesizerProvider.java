package org.warmline.speech;

import java.nio.file.Path;
import java.util.List;

/**
 * A synthesizer that only some builds include, found by {@link java.util.ServiceLoader}. May be
 * shared between threads.
 */
public interface SynthesizerProvider {

  /** As in the settings: {@code piper}. */
  String name();

  /** The names of the voices in the folder that {@code models/fetch} fills, the usual one first. */
  List<String> voices(Path models);

  /** Whether there is a voice in that folder. */
  default boolean isFetched(Path models) {
    return !voices(models).isEmpty();
  }

  /**
   * Loads a voice.
   *
   * @param voice one of {@link #voices} or the path of another; behind it, after a {@code #}, the
   *     speaker of several. Empty for the usual one
   * @throws SpeechException when it is missing or damaged
   */
  Synthesizer open(Path models, String voice);
}
