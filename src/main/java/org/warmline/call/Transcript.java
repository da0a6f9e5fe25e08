package org.warmline.call;

import java.util.List;
import java.util.Objects;

/**
 * What a recognizer made of one utterance.
 *
 * @param text as the engine writes it; empty when it heard no words
 * @param confidence 0 to 1; 0.5 is where acting on the words stops to pay
 * @param alternatives what else it may have been, likeliest first, without the text itself
 */
public record Transcript(
    String text, double confidence, Kind kind, List<Alternative> alternatives) {
  public static final Transcript NOTHING = new Transcript("", 0);

  private static final double ACT_FROM = 0.5;
  private static final double CONFIRM_FROM = 0.2;

  /** Where words come from. */
  public enum Kind {
    /** Whatever the sound gave. */
    FREE,
    /** One of the answers that were likely. */
    PHRASE
  }

  /** Another reading of the same sound. */
  public record Alternative(String text, double confidence) {
    public Alternative {
      Objects.requireNonNull(text);
    }
  }

  public Transcript {
    Objects.requireNonNull(text);
    Objects.requireNonNull(kind);
    alternatives = List.copyOf(alternatives);
  }

  /** Whether to act on the words, to ask first, or to take them as not understood. */
  public Band band() {
    if (confidence >= ACT_FROM) {
      return Band.ACT;
    }
    return confidence >= CONFIRM_FROM ? Band.CONFIRM : Band.REJECT;
  }

  /** Freely heard, with no other reading. */
  public Transcript(String text, double confidence) {
    this(text, confidence, Kind.FREE, List.of());
  }
}
