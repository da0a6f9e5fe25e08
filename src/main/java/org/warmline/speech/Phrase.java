package org.warmline.speech;

import java.util.List;

/** A likely answer, as it is written and as the decoder's tokens; neither is empty. */
record Phrase(String text, List<Integer> tokens) {
  Phrase {
    tokens = List.copyOf(tokens);
  }
}
