package org.warmline.closing;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of tests, by the JUnit tag that marks them, from the least to the most demanding: a
 * test with several tags counts under the last of them. A test without such a tag is a unit test.
 */
enum Kind {
  UNIT("unit", "mvn verify"),
  MODEL("model", "models/fetch"),
  MODEL_TEST("model-test", "models/fetch --tests"),
  PIPER("piper", "models/fetch --only piper, and mvn verify without -Dwithout.piper"),
  ASTERISK("asterisk", "docker/asterisk-chroot prepare"),
  BROWSER("browser", "apt-get install chromium chromium-driver");

  private final String tag;
  private final String command;

  Kind(String tag, String command) {
    this.tag = tag;
    this.command = command;
  }

  static Kind of(Set<String> tags) {
    return Arrays.stream(values())
        .filter(kind -> tags.contains(kind.tag))
        .reduce((less, more) -> more)
        .orElse(UNIT);
  }

  static Optional<Kind> findByTag(String tag) {
    return Arrays.stream(values()).filter(kind -> kind.tag.equals(tag)).findFirst();
  }

  String tag() {
    return tag;
  }

  /** What makes this kind run where nothing more precise was said. */
  String command() {
    return command;
  }
}
