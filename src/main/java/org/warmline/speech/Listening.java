package org.warmline.speech;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/**
 * Cuts one line's sound into windows, asks voice detection and endpointing about each, and lets the
 * recognizer hear what lies in an utterance. Used by one thread at a time; only {@link #expect} may
 * come from another.
 */
final class Listening implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Who has waited so long for an answer is better asked again than kept waiting for words. */
  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final VoiceActivity voice;
  private final Hearing hearing;
  private final Endpointer endpointer;
  private final Ear.Listener listener;
  private final Windows windows = new Windows();
  private final Windows ours = new Windows();
  private final EchoGuard guard = new EchoGuard();
  private final UtteranceFeed feed;
  private final BooleanSupplier spare;
  private final PartialTiming partials = new PartialTiming();
  private String told = "";
  private long came;
  private volatile Expectation expectation = Expectation.NOTHING;

  Listening(
      VoiceActivity voice,
      Hearing hearing,
      EndpointSettings settings,
      BooleanSupplier spare,
      Ear.Listener listener) {
    this.voice = voice;
    this.hearing = hearing;
    this.spare = spare;
    this.listener = listener;
    endpointer = new Endpointer(settings);
    feed = new UtteranceFeed(hearing, settings);
  }

  void expect(Expectation next) {
    expectation = next;
  }

  /** Takes in what was heard and when it came, and as much of what was played meanwhile. */
  void accept(Pcm played, Pcm sound, long cameNanos) {
    came = cameNanos;
    ours.add(played);
    windows.add(sound);
    while (windows.hasNext()) {
      try {
        listen(guard.guard(ours.next(), windows.next()));
      } catch (SpeechException e) {
        hearing.reset();
        listener.onHearingFailed(e);
      }
    }
  }

  private void listen(EchoGuard.Guarded window) {
    feed.remember(window.sound(), window.echo() && window.cleaned() && !endpointer.speaking());
    endpointer.awaitAnswer(!expectation.isNothing());
    double probability = voice.probability(window.sound());
    for (EndpointEvent event : endpointer.accept(window.echo() ? 0 : probability)) {
      switch (event) {
        case EndpointEvent.Started started -> {
          feed.begin(started.atMillis());
          partials.begin(started.atMillis());
          told = "";
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
      if (partials.isDue(endpointer.nowMillis(), endpointer.lastVoiceMillis())
          && spare.getAsBoolean()) {
        tellPartial();
      }
    }
  }

  /** A partial that fails ends those of its utterance and nothing else: the words are to come. */
  private void tellPartial() {
    partials.done(endpointer.nowMillis());
    Optional<String> partial = Optional.empty();
    try {
      partial = hearing.partial();
    } catch (SpeechException e) {
      partials.stop();
      LOG.warn("What a caller has said so far can't be told; the whole will be", e);
    }
    if (partial.isPresent() && !partial.get().equals(told)) {
      told = partial.get();
      listener.onPartial(told);
    }
  }

  private void finish(EndpointEvent.Ended ended) {
    long wall = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    feed.end(ended.toMillis(), ended.forced());
    Transcript transcript = words();
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

  /** On a clock of its own, which is where no partials are told, nothing comes too late. */
  private Transcript words() {
    if (spare == Ear.NO_PARTIALS || System.nanoTime() - came <= DEADLINE_NANOS) {
      return hearing.finish(expectation);
    }
    LOG.warn("A caller's words came to their turn too late and are not read; see speech.workers");
    hearing.reset();
    return Transcript.NOTHING;
  }

  @Override
  public void close() {
    hearing.close();
  }
}
