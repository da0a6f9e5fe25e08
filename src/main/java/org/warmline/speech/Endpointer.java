package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Finds the beginning and the end of speech in the voice probabilities of successive windows. A
 * pure state machine: its only clock is the number of windows it was given. Used by one thread at a
 * time.
 */
final class Endpointer {
  static final int WINDOW_MILLIS = 32;

  private final EndpointSettings settings;
  private final List<Double> recent = new ArrayList<>();
  private long now;
  private long run;
  private boolean speaking;
  private boolean answerAwaited;
  private long from;
  private long lastVoice;
  private IntSupplier firstMillis;
  private long askedMillis;
  private long againMillis;
  private long pauseMillis;
  private final Voice voice = new Voice();

  Endpointer(EndpointSettings settings) {
    this.settings = settings;
    firstMillis = settings::probeMillis;
  }

  boolean speaking() {
    return speaking;
  }

  /** The end of the last window taken in. */
  long nowMillis() {
    return now;
  }

  /** The end of the last window with voice; the beginning of speech when there was none since. */
  long lastVoiceMillis() {
    return lastVoice;
  }

  /** Whether an answer is awaited, so that voice need not be as certain to count. */
  void awaitAnswer(boolean awaited) {
    answerAwaited = awaited;
  }

  /** Asked in a pause: how long it must be to be judged for the first time. */
  void judgeFirstAfter(IntSupplier millis) {
    firstMillis = millis;
  }

  /** So much sound stood before the voice that has begun, such as consonants without any. */
  void soundedBefore(long millis) {
    voice.soundedBefore(millis);
  }

  /** Whether what has begun holds voice enough for speech so far. */
  boolean hasVoiceEnough() {
    return voice.isEnough(settings);
  }

  /** What has begun belongs to what began there, and was taken for over. */
  void belongTo(long fromMillis) {
    from = fromMillis;
  }

  /** Takes in one window of {@link #WINDOW_MILLIS}; gives what it decides, in order. */
  List<EndpointEvent> accept(double probability) {
    now += WINDOW_MILLIS;
    return speaking ? goOn(probability) : await(probability);
  }

  private List<EndpointEvent> await(double probability) {
    if (probability < settings.onsetProbability()) {
      run = 0;
      voice.clear();
      return List.of();
    }
    run += WINDOW_MILLIS;
    voice.add(probability);
    if (run < settings.onsetMillis()) {
      return List.of();
    }
    begin(now - run, now);
    return List.of(new EndpointEvent.Started(from, now));
  }

  private void begin(long at, long voiceUntil) {
    speaking = true;
    run = 0;
    from = at;
    recent.clear();
    voiceUntil(voiceUntil);
  }

  /** What was judged about an earlier pause is over. */
  private void voiceUntil(long millis) {
    lastVoice = millis;
    askedMillis = 0;
    againMillis = 0;
    pauseMillis = settings.hangMillis();
  }

  private List<EndpointEvent> goOn(double probability) {
    recent.add(probability);
    if (probability >= settings.releaseProbability()) {
      voice.add(probability);
      voiceUntil(now);
    }
    if (now - lastVoice >= pauseMillis) {
      return over();
    }
    if (now - from >= settings.maximumMillis()) {
      return cut();
    }
    return isToBeJudged() ? List.of(new EndpointEvent.Paused(from, lastVoice, now)) : List.of();
  }

  private boolean isToBeJudged() {
    int probeMillis = askedMillis == 0 ? firstMillis.getAsInt() : settings.probeMillis();
    boolean due = isDue(probeMillis) || isDue(againMillis);
    askedMillis = due ? now - lastVoice : askedMillis;
    return due && voice.isSpeech(settings, answerAwaited);
  }

  private boolean isDue(long millis) {
    return millis > 0 && askedMillis < millis && now - lastVoice >= millis;
  }

  /**
   * Sets how long the pause that goes on now must be to end the utterance; holds until voice comes.
   * Gives the end when it is already as long.
   */
  List<EndpointEvent> endAfter(int millis) {
    pauseMillis = Math.min(millis, settings.longestPauseMillis());
    askedMillis = Math.max(askedMillis, pauseMillis);
    return speaking && now - lastVoice >= pauseMillis ? over() : List.of();
  }

  /** The pause that goes on now is asked about once more when it is so long. */
  void askAgainAfter(int millis) {
    askedMillis = now - lastVoice;
    againMillis = millis;
  }

  private List<EndpointEvent> over() {
    EndpointEvent over = end();
    speaking = false;
    voice.clear();
    return List.of(over);
  }

  private EndpointEvent end() {
    return voice.isSpeech(settings, answerAwaited)
        ? new EndpointEvent.Ended(from, lastVoice, now, false)
        : new EndpointEvent.Dropped(from, lastVoice, now);
  }

  private List<EndpointEvent> cut() {
    int windows = Math.min(recent.size(), settings.searchBackMillis() / WINDOW_MILLIS);
    List<Double> tail = List.copyOf(recent.subList(recent.size() - windows, recent.size()));
    int weakest = 0;
    for (int i = 1; i < tail.size(); i++) {
      if (tail.get(i) < tail.get(weakest)) {
        weakest = i;
      }
    }
    long cutAt = now - (long) (tail.size() - weakest - 1) * WINDOW_MILLIS;
    EndpointEvent ended = new EndpointEvent.Ended(from, cutAt, now, true);
    continueFrom(cutAt, tail.subList(weakest + 1, tail.size()));
    return List.of(ended, new EndpointEvent.Started(cutAt, now));
  }

  private void continueFrom(long cutAt, List<Double> since) {
    begin(cutAt, cutAt);
    voice.clear();
    long at = cutAt;
    for (double probability : since) {
      at += WINDOW_MILLIS;
      recent.add(probability);
      if (probability >= settings.releaseProbability()) {
        voice.add(probability);
        voiceUntil(at);
      }
    }
  }

  /** How much voice an utterance holds, and how certain it is that it is voice. */
  private static final class Voice {
    private static final double SURE = 0.9;

    private long windows;
    private long sureWindows;
    private double sum;
    private long leadMillis;

    /** One window of consonants before it counts as one of voice: "stop" holds little of that. */
    void soundedBefore(long millis) {
      leadMillis = Math.min(millis, WINDOW_MILLIS);
    }

    void add(double probability) {
      windows++;
      sum += probability;
      sureWindows += probability >= SURE ? 1 : 0;
    }

    void clear() {
      windows = 0;
      sureWindows = 0;
      sum = 0;
      leadMillis = 0;
    }

    boolean isEnough(EndpointSettings settings) {
      return windows * WINDOW_MILLIS + leadMillis >= settings.minimumVoiceMillis();
    }

    boolean isSpeech(EndpointSettings settings, boolean answerAwaited) {
      boolean sure =
          sureWindows * WINDOW_MILLIS >= settings.sureMillis()
              || sum >= settings.surenessAtLeast() * windows;
      return isEnough(settings) && (sure || answerAwaited);
    }
  }
}
