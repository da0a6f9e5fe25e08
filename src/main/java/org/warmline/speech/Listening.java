package org.warmline.speech;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/**
 * Cuts one line's sound into windows, asks voice detection and endpointing about each, and lets the
 * recognizer hear what lies in an utterance. Used by one thread at a time; only {@link #expect} may
 * come from another.
 */
final class Listening implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final VoiceActivity voice;
  private final Hearing hearing;
  private final Endpointer endpointer;
  private final Ear.Listener listener;
  private final Windows windows = new Windows();
  private final UtteranceFeed feed;
  private volatile Expectation expectation = Expectation.NOTHING;

  Listening(
      VoiceActivity voice, Hearing hearing, EndpointSettings settings, Ear.Listener listener) {
    this.voice = voice;
    this.hearing = hearing;
    this.listener = listener;
    endpointer = new Endpointer(settings);
    feed = new UtteranceFeed(hearing, settings);
  }

  void expect(Expectation next) {
    expectation = next;
  }

  void accept(Pcm sound) {
    windows.add(sound);
    while (windows.hasNext()) {
      try {
        listen(windows.next());
      } catch (SpeechException e) {
        hearing.reset();
        listener.onHearingFailed(e);
      }
    }
  }

  private void listen(Pcm window) {
    feed.remember(window);
    endpointer.awaitAnswer(!expectation.isNothing());
    for (EndpointEvent event : endpointer.accept(voice.probability(window))) {
      switch (event) {
        case EndpointEvent.Started started -> {
          feed.begin(started.atMillis());
          listener.onSpeechStarted(started.atMillis());
        }
        case EndpointEvent.Ended ended -> finish(ended);
        case EndpointEvent.Dropped dropped -> {
          feed.drop();
          listener.onUtterance(
              new Utterance(
                  Transcript.NOTHING,
                  false,
                  dropped.fromMillis(),
                  dropped.toMillis(),
                  dropped.decidedMillis(),
                  0,
                  0));
        }
      }
    }
    if (endpointer.speaking()) {
      feed.goOn(endpointer.lastVoiceMillis());
    }
  }

  private void finish(EndpointEvent.Ended ended) {
    long wall = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    feed.end(ended.toMillis(), ended.forced());
    Transcript transcript = hearing.finish(expectation);
    listener.onUtterance(
        new Utterance(
            transcript,
            true,
            ended.fromMillis(),
            ended.toMillis(),
            ended.decidedMillis(),
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - wall),
            TimeUnit.NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - cpu)));
  }

  @Override
  public void close() {
    hearing.close();
  }
}
