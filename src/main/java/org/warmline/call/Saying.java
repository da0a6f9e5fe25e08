package org.warmline.call;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence to be spoken, split at its slots, so that the fixed carriers between them can be
 * rendered ahead.
 *
 * @param duty how many characters of its text, from the beginning on, must be heard: a caller who
 *     speaks meanwhile is not given way to before; 0 for none
 */
public record Saying(List<Part> parts, int duty) {
  public static final Saying NOTHING = new Saying(List.of());

  /**
   * One piece of a sentence, as it is spoken.
   *
   * @param open true for a value that could be anything, false for a carrier or a value out of a
   *     closed vocabulary, which is worth keeping once rendered
   * @param hint how it is to be spoken
   * @param slow whether more slowly than usual
   */
  public record Part(String text, boolean open, Hint hint, boolean slow) {

    /** A part that is spoken as it stands. */
    public Part(String text, boolean open) {
      this(text, open, Hint.PLAIN);
    }

    /** A part that is spoken at the usual pace. */
    public Part(String text, boolean open, Hint hint) {
      this(text, open, hint, false);
    }

    /** Silence of at least so many milliseconds before what comes next. */
    public static Part pause(int millis) {
      return new Part("", false, new Hint.Pause(millis));
    }

    /** The same, more slowly. */
    public Part slowly() {
      return new Part(text, open, hint, true);
    }
  }

  public Saying {
    parts = List.copyOf(parts);
  }

  /** One that may be interrupted from its beginning on. */
  public Saying(List<Part> parts) {
    this(parts, 0);
  }

  public static Saying of(String text) {
    return new Saying(List.of(new Part(text, false)));
  }

  /** The same, more slowly. */
  public Saying slowly() {
    return new Saying(
        parts.stream().map(part -> part.text().isEmpty() ? part : part.slowly()).toList(), duty);
  }

  /** The whole sentence. */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
