package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/** Keeps one line's utterance until it is whole. Used by one thread at a time. */
final class MoonshineHearing implements Hearing {
  /** Without it, what broke off after a word is misheard more often, and ends with a comma. */
  private static final Pcm SILENCE_TO_COME = Pcm.silence(240);

  private final MoonshineRecognizer recognizer;
  private final List<Pcm> heard = new ArrayList<>();
  private final StablePrefix stable = new StablePrefix();
  private final Draft draft = new Draft();

  MoonshineHearing(MoonshineRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  @Override
  public void accept(Pcm sound) {
    heard.add(sound);
  }

  /** Moonshine hears nothing but whole sounds: what there is of it is read again. */
  @Override
  public Optional<String> partial() {
    return stable.next(recognizer.transcribeOnce(Pcm.join(heard), draft).text());
  }

  @Override
  public Transcript soFar(Expectation expectation) {
    return soFar(expectation, free -> true);
  }

  @Override
  public Transcript soFar(Expectation expectation, Predicate<Transcript> isWorthIt) {
    Pcm sound = Pcm.join(List.of(Pcm.join(heard), SILENCE_TO_COME));
    return recognizer.transcribe(sound, expectation, isWorthIt, draft);
  }

  @Override
  public Transcript finish(Expectation expectation) {
    Pcm utterance = Pcm.join(heard);
    try {
      return recognizer.transcribe(utterance, expectation, free -> true, draft);
    } finally {
      reset();
    }
  }

  @Override
  public void reset() {
    heard.clear();
    stable.reset();
    draft.forget();
  }

  @Override
  public void close() {
    reset();
  }
}
