package org.warmline.speech;

import java.util.List;
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
 * recognizer hear what lies in an utterance. Where words are to be read, which takes a hundred
 * times as long as the rest, it stops and says so, for {@link #read} to be called on a thread that
 * has the time. Used by one thread at a time; only {@link #expect} may come from another.
 */
final class Listening implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

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
  private final Fading fading = new Fading();
  private final SoundOnset onset = new SoundOnset();
  private final EchoTail tail = new EchoTail();
  private final OpeningTiming opening = new OpeningTiming();
  private final EndpointSettings settings;
  private final Stopping stopping;
  private final Continuation continuation = new Continuation();
  private String told = "";
  private long came;
  private Optional<Runnable> toRead = Optional.empty();
  private volatile Expectation expectation = Expectation.NOTHING;
  private volatile Expectation openings = Expectation.NOTHING;

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
    this.settings = settings;
    endpointer = new Endpointer(settings);
    endpointer.judgeFirstAfter(this::firstProbeMillis);
    stopping = new Stopping(hearing, settings);
    feed = new UtteranceFeed(hearing, settings);
  }

  void expect(Expectation next) {
    expectation = next;
  }

  /**
   * Whether the first words of the present utterance are to be told as soon as they can be. From
   * any thread.
   */
  void tellOpening(boolean wanted, List<String> likely) {
    openings = new Expectation("", "", "", likely);
    opening.want(wanted);
  }

  /**
   * Takes in what was heard and when it came, and as much of what was played meanwhile. True when
   * it stopped because words are to be read: nothing else may be taken in before they are.
   */
  boolean accept(Pcm played, Pcm sound, long cameNanos) {
    came = cameNanos;
    ours.add(played);
    windows.add(sound);
    return listenOn();
  }

  /**
   * Reads the words that are to be read, and goes on listening; true when there are more by then.
   */
  boolean read() {
    Runnable due = toRead.orElse(() -> {});
    toRead = Optional.empty();
    safely(due);
    return listenOn();
  }

  private boolean listenOn() {
    while (toRead.isEmpty() && windows.hasNext()) {
      safely(() -> listen(guard.guard(ours.next(), windows.next())));
    }
    return toRead.isPresent();
  }

  private void safely(Runnable part) {
    try {
      part.run();
    } catch (SpeechException e) {
      hearing.reset();
      listener.onHearingFailed(e);
    }
  }

  private void listen(EchoGuard.Guarded window) {
    feed.remember(window.sound(), window.echo() && window.cleaned() && !endpointer.speaking());
    endpointer.awaitAnswer(!expectation.isNothing());
    // Voice detection hears echo too, or it would begin anew after each.
    double heard = probability(window.sound());
    boolean sound = onset.accept(window.echo() ? 0 : window.sound().rms());
    double probability = tail.covers(window.echo(), sound || endpointer.speaking()) ? 0 : heard;
    if (probability >= settings.onsetProbability()) {
      listener.onVoice(endpointer.nowMillis());
    }
    follow(endpointer.accept(probability));
  }

  private void follow(List<EndpointEvent> events) {
    Expectation expected = continuation.expected(expectation);
    // Nearly always there are none.
    if (!events.isEmpty()
        && events.stream().anyMatch(event -> stopping.takesReading(event, expected))) {
      toRead = Optional.of(() -> obey(events));
    } else {
      obey(events);
    }
  }

  private void obey(List<EndpointEvent> events) {
    events.forEach(this::obey);
    if (endpointer.speaking()) {
      feed.goOn(endpointer.lastVoiceMillis());
      if (isOpeningDue() || isPartialDue()) {
        toRead = Optional.of(this::tellWhatIsDue);
      }
    } else {
      forgetWhatIsOver();
    }
  }

  /**
   * How long a pause must be to be judged for the first time: less after what may be a complete
   * answer. Looking for a code costs so much that it is done sooner only in spare time.
   */
  private int firstProbeMillis() {
    Expectation expected = continuation.expected(expectation);
    boolean sooner =
        stopping.isClosed(expected) || (expected.type().equals("code") && spare.getAsBoolean());
    return sooner ? settings.firstProbeMillis() : settings.probeMillis();
  }

  private boolean isOpeningDue() {
    return opening.isDue(endpointer.nowMillis(), endpointer.lastVoiceMillis());
  }

  private boolean isPartialDue() {
    return partials.isDue(endpointer.nowMillis(), endpointer.lastVoiceMillis())
        && spare.getAsBoolean();
  }

  private void tellWhatIsDue() {
    if (isOpeningDue()) {
      tellOpening();
    }
    if (isPartialDue()) {
      tellPartial();
    }
  }

  private double probability(Pcm window) {
    double probability = voice.probability(window);
    boolean faded = fading.hasFaded(window.rms(), probability >= settings.onsetProbability());
    return settings.judgesPauses() && endpointer.speaking() && faded ? 0 : probability;
  }

  private void obey(EndpointEvent event) {
    switch (event) {
      case EndpointEvent.Started started -> begin(started.atMillis());
      case EndpointEvent.Paused paused -> {
        feed.goOn(paused.toMillis());
        stopping
            .pauseMillis(paused, continuation.expected(expectation))
            .ifPresent(millis -> endpointer.endAfter(millis).forEach(this::obey));
        stopping.againMillis().ifPresent(endpointer::askAgainAfter);
      }
      case EndpointEvent.Ended ended -> {
        feed.end(ended.toMillis(), ended.forced());
        Expectation expected = continuation.expected(expectation);
        continuation.end(ended, expected);
        listener.onUtterance(isLate() ? unread(ended) : stopping.finish(ended, expected));
      }
      case EndpointEvent.Dropped dropped -> {
        feed.drop();
        continuation.drop();
        listener.onUtterance(Utterance.unvoiced(dropped));
      }
    }
  }

  private void begin(long atMillis) {
    continuation.begin(continuation.isNear(atMillis) && listener.mayGoOn(atMillis));
    long from = continuation.fromMillis(atMillis);
    if (from < atMillis) {
      endpointer.belongTo(from);
      feed.beginAgain();
    } else {
      feed.begin(atMillis);
    }
    partials.begin(atMillis);
    long soundMillis = onset.before(atMillis);
    endpointer.soundedBefore(atMillis - soundMillis);
    opening.begin(atMillis, soundMillis);
    stopping.begin(from);
    told = "";
    listener.onSpeechStarted(atMillis, soundMillis);
  }

  private void forgetWhatIsOver() {
    if (!continuation.isNear(endpointer.nowMillis() - settings.onsetMillis())) {
      continuation.forget();
      feed.forget();
    }
  }

  private Utterance unread(EndpointEvent.Ended ended) {
    LOG.warn("A caller's words came to their turn too late and are not read; see speech.workers");
    hearing.reset();
    return Utterance.unread(ended);
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

  /** What fails here is not told: who waits for it decides without, and the words are to come. */
  private void tellOpening() {
    opening.done(endpointer.nowMillis(), endpointer.lastVoiceMillis());
    long speechMillis = opening.speechMillis(endpointer.lastVoiceMillis());
    try {
      boolean voiced = endpointer.hasVoiceEnough();
      Transcript words = voiced ? hearing.soFar(openings) : Transcript.NOTHING;
      listener.onOpening(words.text(), speechMillis);
    } catch (SpeechException e) {
      LOG.warn("A caller's first words can't be told; the whole will be", e);
    }
  }

  /** On a clock of its own, which is where no partials are told, nothing comes too late. */
  private boolean isLate() {
    return spare != Ear.NO_PARTIALS && System.nanoTime() - came > DEADLINE_NANOS;
  }

  @Override
  public void close() {
    hearing.close();
  }
}
