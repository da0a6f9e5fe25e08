package org.warmline.speech;

import java.util.List;

/** How many parts must be put in, left out or exchanged to make one list of another. */
public final class EditDistance {
  private EditDistance() {}

  /** Between words of a sentence, or between the letters of a word. */
  public static int between(List<?> one, List<?> other) {
    int[] row = new int[other.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int exchanged = diagonal + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.size()];
  }
}
