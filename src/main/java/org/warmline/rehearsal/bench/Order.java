package org.warmline.rehearsal.bench;

/**
 * One line from the bench to the process of the callers.
 *
 * @param does {@code call}, {@code asked}, {@code echo}, {@code hang_up}, {@code tell}, {@code end}
 * @param line which caller
 * @param port where to connect to
 * @param id under which announced id
 * @param slot what was asked about
 * @param words the whole question; or the folder of a part
 */
record Order(String does, int line, int port, String id, String slot, String words) {

  static Order call(int line, int port, String id, String folder) {
    return new Order("call", line, port, id, "", folder);
  }

  static Order asked(int line, String slot, String words) {
    return new Order("asked", line, 0, "", slot, words);
  }

  static Order echo(int line, int port, String id) {
    return new Order("echo", line, port, id, "", "");
  }

  static Order hangUp(int line) {
    return new Order("hang_up", line, 0, "", "", "");
  }

  static Order tell() {
    return new Order("tell", 0, 0, "", "", "");
  }
}
