package org.warmline.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.warmline.call.Pcm;

/**
 * Hands the recognizer the sound of an utterance as it comes: from a little before its onset to a
 * little after its last voice, pauses within included, never the same sound twice. Holds back what
 * a forced end may still give to the next utterance. Used by one thread at a time.
 */
final class UtteranceFeed {
  private static final float SOFTLY = 32_768 * 0.1f;

  private final Hearing hearing;
  private final EndpointSettings settings;
  private final Deque<Pcm> kept = new ArrayDeque<>();
  private final List<Pcm> given = new ArrayList<>();
  private boolean echoBefore;
  private long heard;
  private long fed;
  private long holdBackFrom;

  UtteranceFeed(Hearing hearing, EndpointSettings settings) {
    this.hearing = hearing;
    this.settings = settings;
  }

  /**
   * Keeps a window of sound for as long as an utterance may still begin in it. Echo before an onset
   * is kept softly, or its words would be read as the caller's first; but not its last window, in
   * which a soft onset may lie.
   */
  void remember(Pcm window, boolean echo) {
    if (echo && echoBefore) {
      kept.add(softly(kept.removeLast()));
    }
    echoBefore = echo;
    kept.add(window);
    heard += Endpointer.WINDOW_MILLIS;
    while (keptFrom() < oldestNeeded()) {
      kept.remove();
    }
  }

  void begin(long atMillis) {
    given.clear();
    fed = Math.max(fed, Math.max(keptFrom(), atMillis - settings.preRollMillis()));
    holdBackFrom = atMillis + settings.maximumMillis() - settings.searchBackMillis();
  }

  /** The utterance that was over goes on: all its sound is heard once more. */
  void beginAgain() {
    given.forEach(hearing::accept);
  }

  /** The utterance that was over will not go on. */
  void forget() {
    given.clear();
  }

  void goOn(long lastVoiceMillis) {
    feedTo(Math.min(lastVoiceMillis + settings.postRollMillis(), holdBackFrom));
  }

  void end(long toMillis, boolean forced) {
    feedTo(forced ? toMillis : toMillis + settings.postRollMillis());
  }

  void drop() {
    hearing.reset();
  }

  private void feedTo(long millis) {
    long at = keptFrom();
    for (Pcm window : kept) {
      if (at >= fed && at + Endpointer.WINDOW_MILLIS <= millis) {
        hearing.accept(window);
        given.add(window);
        fed = at + Endpointer.WINDOW_MILLIS;
      }
      at += Endpointer.WINDOW_MILLIS;
    }
  }

  private static Pcm softly(Pcm window) {
    float[] values = Samples.toUnit(window);
    for (int i = 0; i < values.length; i++) {
      values[i] *= SOFTLY;
    }
    return Samples.toPcm(values);
  }

  private long keptFrom() {
    return heard - (long) kept.size() * Endpointer.WINDOW_MILLIS;
  }

  private long oldestNeeded() {
    long longest =
        (long) settings.preRollMillis()
            + settings.onsetMillis()
            + settings.longestPauseMillis()
            + settings.searchBackMillis();
    return heard - longest - 2L * Endpointer.WINDOW_MILLIS;
  }
}
