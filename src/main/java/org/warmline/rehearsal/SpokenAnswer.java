package org.warmline.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One recording of the sound set that recognition is measured on, a line of its {@code sounds.tsv}.
 *
 * @param kind {@code in} when it is among the likely answers, {@code out} when it is not, {@code
 *     slot} when an exact value counts, {@code words} for whole sentences
 * @param slot what the speaker was asked for, empty for nothing in particular
 */
public record SpokenAnswer(
    String file, String voice, String kind, String slot, String value, String text) {
  private static final int FIELDS = 6;

  /**
   * All that the folder holds.
   *
   * @throws IOException when its list cannot be read or a line of it is not whole
   */
  public static List<SpokenAnswer> read(Path folder) throws IOException {
    Path list = folder.resolve("sounds.tsv");
    List<SpokenAnswer> answers = new java.util.ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      String[] fields = line.split("\t", -1);
      if (fields.length != FIELDS) {
        throw new IOException(list + ": a line has not 6 fields; make the sounds anew: " + line);
      }
      answers.add(
          new SpokenAnswer(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]));
    }
    return answers;
  }
}
