package org.warmline.speech;

import java.util.Optional;
import java.util.function.Predicate;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/**
 * One line's use of a recognizer. Calls into native code: use it on a pool thread, by one thread at
 * a time, never on a media thread.
 */
public interface Hearing extends AutoCloseable {

  /** Takes in more sound of the current utterance. */
  void accept(Pcm sound);

  /**
   * What the utterance so far seems to say; empty when nothing can be told of it. The utterance
   * goes on as if nobody had asked.
   *
   * @throws SpeechException when the engine fails; the utterance is not lost
   */
  Optional<String> partial();

  /**
   * The words as {@link #finish} would give them if the utterance ended here. The utterance goes on
   * as if nobody had asked. Costs as much as finishing, unless the engine hears as the sound comes.
   *
   * @throws SpeechException when the engine fails; the utterance is not lost
   */
  Transcript soFar(Expectation expectation);

  /**
   * The same; but where free words come cheaper than what the expectation makes of them, and these
   * free words are not worth more, they are given as they are.
   *
   * @throws SpeechException when the engine fails; the utterance is not lost
   */
  default Transcript soFar(Expectation expectation, Predicate<Transcript> isWorthMore) {
    return soFar(expectation);
  }

  /**
   * Ends the utterance and gives its words; the next {@link #accept} begins another one.
   *
   * @throws SpeechException when the engine fails; the hearing can be used again
   */
  Transcript finish(Expectation expectation);

  /** Drops the current utterance. */
  void reset();

  @Override
  void close();
}
