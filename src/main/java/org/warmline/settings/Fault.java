package org.warmline.settings;

/**
 * One thing wrong in a file that an admin wrote.
 *
 * @param file as the admin named it
 * @param line counted from 1, 0 when the fault is of the whole file
 * @param key the path of the key, such as {@code slots.date.type}; empty for the whole file
 * @param expectation what was found and what is expected there
 */
public record Fault(String file, int line, String key, String expectation) {

  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    return key.isEmpty() ? place + ": " + expectation : place + ": " + key + ": " + expectation;
  }
}
