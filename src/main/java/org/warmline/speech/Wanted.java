package org.warmline.speech;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.warmline.call.Transcript;

/**
 * What is looked for in a sound beside free words.
 *
 * @param isWorthIt whether to look for it at all when the free words are these
 */
record Wanted(List<Phrase> phrases, Optional<CodeGrammar> code, Predicate<Transcript> isWorthIt) {
  static final Wanted NOTHING = new Wanted(List.of(), Optional.empty(), free -> false);

  Wanted {
    phrases = List.copyOf(phrases);
  }
}
