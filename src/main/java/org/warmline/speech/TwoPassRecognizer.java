package org.warmline.speech;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/**
 * Two engines at once: one that hears as the sound comes tells what has been said so far, another
 * reads the whole utterance for its words. May be shared between threads.
 */
final class TwoPassRecognizer implements Recognizer {
  private final Recognizer listener;
  private final Recognizer reader;

  /** Both are closed with it. */
  TwoPassRecognizer(Recognizer listener, Recognizer reader) {
    this.listener = listener;
    this.reader = reader;
  }

  @Override
  public String name() {
    return "two_pass";
  }

  @Override
  public Set<String> languages() {
    return reader.languages().stream()
        .filter(listener.languages()::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Hearing open() {
    return new TwoPassHearing(listener.open(), reader.open());
  }

  @Override
  public void close() {
    listener.close();
    reader.close();
  }

  private record TwoPassHearing(Hearing listening, Hearing reading) implements Hearing {

    @Override
    public void accept(Pcm sound) {
      listening.accept(sound);
      reading.accept(sound);
    }

    @Override
    public Optional<String> partial() {
      return listening.partial();
    }

    @Override
    public Transcript soFar(Expectation expectation) {
      return reading.soFar(expectation);
    }

    @Override
    public Transcript soFar(Expectation expectation, Predicate<Transcript> isWorthMore) {
      return reading.soFar(expectation, isWorthMore);
    }

    @Override
    public Transcript finish(Expectation expectation) {
      listening.reset();
      return reading.finish(expectation);
    }

    @Override
    public void reset() {
      listening.reset();
      reading.reset();
    }

    @Override
    public void close() {
      listening.close();
      reading.close();
    }
  }
}
