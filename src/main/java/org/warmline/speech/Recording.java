package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/**
 * Puts recorded sound through the same hearing as a call's, as fast as the machine goes, on the
 * caller's thread. May be shared between threads.
 */
public final class Recording {
  private final SileroVad vad;
  private final Recognizer recognizer;
  private final EndpointSettings settings;

  public Recording(SileroVad vad, Recognizer recognizer, EndpointSettings settings) {
    this.vad = vad;
    this.recognizer = recognizer;
    this.settings = settings;
  }

  /**
   * The utterances that hold words, in order.
   *
   * @throws SpeechException when an engine fails
   */
  public List<Utterance> transcribe(Pcm sound, Expectation expectation) {
    Collected collected = new Collected();
    try (Ear ear = new Ear(vad, recognizer, settings, Runnable::run, collected)) {
      ear.expect(expectation);
      ear.hear(sound);
      ear.hear(Pcm.silence(settings.hangMillis() + 2 * Endpointer.WINDOW_MILLIS));
    }
    return List.copyOf(collected.utterances);
  }

  /** The whole sound given to the engine in one piece: what cutting is measured against. */
  public Transcript transcribeUncut(Pcm sound, Expectation expectation) {
    try (Hearing hearing = recognizer.open()) {
      hearing.accept(sound);
      return hearing.finish(expectation);
    }
  }

  private static final class Collected implements Ear.Listener {
    private final List<Utterance> utterances = new ArrayList<>();

    @Override
    public void onSpeechStarted(long atMillis) {}

    @Override
    public void onUtterance(Utterance utterance) {
      if (!utterance.transcript().text().isEmpty()) {
        utterances.add(utterance);
      }
    }

    @Override
    public void onHearingFailed(SpeechException failure) {
      throw failure;
    }
  }
}
