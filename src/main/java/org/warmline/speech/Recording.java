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
  private static final int LEAD_MILLIS = 320;
  private static final int FADING_MILLIS = 1_000;

  private final SileroVad vad;
  private final Recognizer recognizer;
  private final EndpointSettings settings;

  public Recording(SileroVad vad, Recognizer recognizer, EndpointSettings settings) {
    this.vad = vad;
    this.recognizer = recognizer;
    this.settings = settings;
  }

  /**
   * The utterances that hold words, in order. A recording may begin or end in the middle of a
   * sound, which makes the recognizer misread its first and last word: silence is put around it.
   *
   * @throws SpeechException when an engine fails
   */
  public List<Utterance> transcribe(Pcm sound, Expectation expectation) {
    Collected collected = new Collected();
    try (Ear ear = new Ear(vad, recognizer, settings, Runnable::run, collected)) {
      ear.expect(expectation);
      ear.hear(Pcm.silence(LEAD_MILLIS));
      for (int at = 0; at < sound.length(); at += Pcm.SAMPLES_PER_SECOND) {
        ear.hear(sound.slice(at, Math.min(Pcm.SAMPLES_PER_SECOND, sound.length() - at)));
      }
      ear.hear(Pcm.silence(settings.hangMillis() + FADING_MILLIS));
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
    public void onSpeechStarted(long atMillis, long soundMillis) {}

    @Override
    public void onPartial(String text) {}

    @Override
    public void onUtterance(Utterance utterance) {
      if (!utterance.transcript().text().isEmpty()) {
        utterances.add(shifted(utterance));
      }
    }

    private static Utterance shifted(Utterance heard) {
      return new Utterance(
          heard.transcript(),
          heard.voiced(),
          Math.max(0, heard.fromMillis() - LEAD_MILLIS),
          Math.max(0, heard.toMillis() - LEAD_MILLIS),
          Math.max(0, heard.endpointMillis() - LEAD_MILLIS),
          heard.recognitionMillis(),
          heard.cpuMillis());
    }

    @Override
    public void onHearingFailed(SpeechException failure) {
      throw failure;
    }
  }
}
