package org.warmline.speech;

import java.util.List;
import java.util.Optional;

/** What is looked for in a sound beside free words. */
record Wanted(List<Phrase> phrases, Optional<CodeGrammar> code) {
  static final Wanted NOTHING = new Wanted(List.of(), Optional.empty());

  Wanted {
    phrases = List.copyOf(phrases);
  }
}
