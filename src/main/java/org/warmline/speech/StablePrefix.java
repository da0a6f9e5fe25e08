package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may be told of an utterance that goes on: the words that two readings one after the other
 * agree on. The last word of a reading is mostly cut in the middle and never counts. Used by one
 * thread at a time.
 */
final class StablePrefix {
  private List<String> before = List.of();
  private List<String> told = List.of();

  /** Takes in the next reading; what is told never gets shorter within an utterance. */
  Optional<String> next(String reading) {
    List<String> now = reading.isBlank() ? List.of() : List.of(reading.strip().split("\\s+"));
    List<String> agreed = new ArrayList<>();
    for (int i = 0; i < Math.min(before.size(), now.size() - 1); i++) {
      if (!SpokenForm.words(before.get(i)).equals(SpokenForm.words(now.get(i)))) {
        break;
      }
      agreed.add(now.get(i));
    }
    before = now;
    if (agreed.size() > told.size()) {
      told = List.copyOf(agreed);
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", told));
  }

  /** Begins with a new utterance. */
  void reset() {
    before = List.of();
    told = List.of();
  }
}
