package org.warmline.understanding.words;

import java.util.Set;

/** A set of words written as one line of text. */
public final class WordSet {
  private WordSet() {}

  /** The words of a line, parted by single spaces; each once. */
  public static Set<String> of(String line) {
    return Set.of(line.split(" "));
  }
}
