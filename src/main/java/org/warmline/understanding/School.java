package org.warmline.understanding;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.warmline.understanding.learning.PhraseVectors;
import org.warmline.understanding.learning.SentenceEncoder;

/**
 * Teaches one understanding after another, as flows change, by one sentence model that is loaded
 * once. What it taught may be used as long as it is open, and needs no closing of its own. Used by
 * one thread at a time.
 */
public final class School implements AutoCloseable {
  private final SentenceEncoder encoder;
  private final Optional<Path> cache;

  private School(SentenceEncoder encoder, Optional<Path> cache) {
    this.encoder = encoder;
    this.cache = cache;
  }

  /**
   * Loads the sentence model.
   *
   * @param cache a file to keep the phrases' vectors in
   */
  public static School open(Optional<Path> cache) {
    return new School(SentenceEncoder.load(), cache);
  }

  /**
   * Teaches on every core, for a start; takes seconds.
   *
   * @throws IllegalArgumentException when fewer than two intents have phrases
   */
  public Understanding teach(Lessons lessons) {
    return Understandings.teach(
        lessons, encoder, PhraseVectors.onEveryCore(encoder, cache), () -> {});
  }

  /** The same on this thread alone, so that calls go on beside it. */
  public Understanding teachBesideCalls(Lessons lessons) {
    return OneCore.run(
        () ->
            Understandings.teach(
                lessons, encoder, PhraseVectors.onOneCore(encoder, cache), () -> {}));
  }

  /** What an admin had better know of the phrases. */
  public List<PhraseWarning> review(Lessons lessons) {
    return PhraseReview.of(lessons, PhraseVectors.onOneCore(encoder, cache));
  }

  @Override
  public void close() {
    encoder.close();
  }
}
