package org.warmline.speech;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

/**
 * What the bare engines cost on one thread, with nothing of ours around them: what a bench holds
 * the service against. Seconds of a processor for a second of sound. May be shared between threads.
 */
public final class EngineCost {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final SileroVad vad;
  private final Recognizer recognizer;

  public EngineCost(SileroVad vad, Recognizer recognizer) {
    this.vad = vad;
    this.recognizer = recognizer;
  }

  /** The stretches of a recording that voice detection lets the recognizer hear. */
  public List<Pcm> passed(Pcm sound) {
    EndpointSettings settings = EndpointSettings.CALL;
    List<Pcm> stretches = new ArrayList<>();
    for (Utterance heard :
        new Recording(vad, recognizer, settings).transcribe(sound, Expectation.NOTHING)) {
      long from = Math.max(0, heard.fromMillis() - settings.preRollMillis());
      long to = Math.min(sound.millis(), heard.toMillis() + settings.postRollMillis());
      stretches.add(
          sound.slice(
              (int) from * Pcm.SAMPLES_PER_MILLI, (int) (to - from) * Pcm.SAMPLES_PER_MILLI));
    }
    return stretches;
  }

  /** Of recognizing these utterances. */
  public double recognizing(List<Pcm> utterances) {
    long began = THREADS.getCurrentThreadCpuTime();
    try (Hearing hearing = recognizer.open()) {
      for (Pcm utterance : utterances) {
        hearing.accept(utterance);
        hearing.finish(Expectation.NOTHING);
      }
    }
    return share(began, utterances.stream().mapToLong(Pcm::millis).sum());
  }

  /** Of voice detection over this sound. */
  public double detecting(Pcm sound) {
    VoiceActivity voice = vad.listen();
    int windows = sound.length() / VoiceActivity.WINDOW_SAMPLES;
    long began = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < windows; i++) {
      double unused =
          voice.probability(
              sound.slice(i * VoiceActivity.WINDOW_SAMPLES, VoiceActivity.WINDOW_SAMPLES));
    }
    return share(began, (long) windows * Endpointer.WINDOW_MILLIS);
  }

  private static double share(long beganNanos, long soundMillis) {
    double seconds = (THREADS.getCurrentThreadCpuTime() - beganNanos) / NANOS_PER_SECOND;
    return soundMillis == 0 ? 0 : seconds / (soundMillis / 1_000.0);
  }
}
