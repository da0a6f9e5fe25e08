package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;

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
  private long from;
  private long lastVoice;
  private long voiced;

  Endpointer(EndpointSettings settings) {
    this.settings = settings;
  }

  boolean speaking() {
    return speaking;
  }

  /** The end of the last window with voice; the beginning of speech when there was none since. */
  long lastVoiceMillis() {
    return lastVoice;
  }

  /** Takes in one window of {@link #WINDOW_MILLIS}; gives what it decides, in order. */
  List<EndpointEvent> accept(double probability) {
    now += WINDOW_MILLIS;
    return speaking ? goOn(probability) : await(probability);
  }

  private List<EndpointEvent> await(double probability) {
    run = probability >= settings.onsetProbability() ? run + WINDOW_MILLIS : 0;
    if (run < settings.onsetMillis()) {
      return List.of();
    }
    begin(now - run, run);
    return List.of(new EndpointEvent.Started(from, now));
  }

  private void begin(long at, long voice) {
    speaking = true;
    run = 0;
    from = at;
    lastVoice = voice > 0 ? now : at;
    voiced = voice;
    recent.clear();
  }

  private List<EndpointEvent> goOn(double probability) {
    recent.add(probability);
    if (probability >= settings.releaseProbability()) {
      voiced += WINDOW_MILLIS;
      lastVoice = now;
    }
    if (now - lastVoice >= settings.hangMillis()) {
      speaking = false;
      return List.of(end());
    }
    if (now - from >= settings.maximumMillis()) {
      return cut();
    }
    return List.of();
  }

  private EndpointEvent end() {
    return voiced < settings.minimumVoiceMillis()
        ? new EndpointEvent.Dropped(from, lastVoice, now)
        : new EndpointEvent.Ended(from, lastVoice, now, false);
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
    begin(cutAt, 0);
    long at = cutAt;
    for (double probability : since) {
      at += WINDOW_MILLIS;
      recent.add(probability);
      if (probability >= settings.releaseProbability()) {
        voiced += WINDOW_MILLIS;
        lastVoice = at;
      }
    }
  }
}
