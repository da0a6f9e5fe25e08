package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/** Keeps one line's utterance until it is whole. Used by one thread at a time. */
final class MoonshineHearing implements Hearing {
  /** Without it, what broke off after a word is misheard more often, and ends with a comma. */
  private static final Pcm SILENCE_TO_COME = Pcm.silence(240);

  private final MoonshineRecognizer recognizer;
  private final List<Pcm> heard = new ArrayList<>();

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
    return told(recognizer.transcribeOnce(Pcm.join(heard)));
  }

  private static Optional<String> told(Transcript transcript) {
    return Optional.of(transcript.text()).filter(text -> !text.isEmpty());
  }

  @Override
  public Transcript soFar(Expectation expectation) {
    return recognizer.transcribe(Pcm.join(List.of(Pcm.join(heard), SILENCE_TO_COME)));
  }

  @Override
  public Transcript finish(Expectation expectation) {
    Pcm utterance = Pcm.join(heard);
    heard.clear();
    return recognizer.transcribe(utterance);
  }

  @Override
  public void reset() {
    heard.clear();
  }

  @Override
  public void close() {
    heard.clear();
  }
}
