package org.warmline.speech;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Likely answers as the decoder writes them, looked up once and not for each time they are asked
 * about. May be shared between threads.
 */
final class KnownPhrases {
  /** Menus are few; names and times of the database come and go. */
  private static final int MOST = 4_096;

  private final MoonshineTokens tokens;
  private final Map<String, Phrase> known = new ConcurrentHashMap<>();

  KnownPhrases(MoonshineTokens tokens) {
    this.tokens = tokens;
  }

  /** Those that the vocabulary can write, each once. */
  List<Phrase> of(List<String> spoken) {
    return spoken.stream()
        .map(this::of)
        .distinct()
        .filter(phrase -> !phrase.tokens().isEmpty())
        .toList();
  }

  private Phrase of(String spoken) {
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(spoken, this::lookUp);
  }

  private Phrase lookUp(String spoken) {
    String written = PhraseForm.written(spoken);
    return new Phrase(written, tokens.encode(written));
  }
}
