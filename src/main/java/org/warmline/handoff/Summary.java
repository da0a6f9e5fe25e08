package org.warmline.handoff;

import java.util.List;

/**
 * What the person who takes over has to know, made of the call's events alone.
 *
 * @param who the caller's name or number, as far as known
 * @param wants in words that follow "would like to"
 * @param done what the assistant did for the caller
 * @param failed what it tried without success
 * @param left what is still to be done
 * @param spoken a few sentences for the agent's ear
 * @param spokenSeconds how long they take to say at {@link #WORDS_PER_SECOND}
 */
public record Summary(
    String who,
    Verified verified,
    String wants,
    List<String> done,
    List<String> failed,
    List<String> left,
    MoodShown mood,
    String spoken,
    double spokenSeconds) {
  /** An unhurried synthetic voice: about 165 words a minute. */
  public static final double WORDS_PER_SECOND = 2.75;

  /**
   * How sure it is who is calling.
   *
   * @param by the slots that proved it
   */
  public record Verified(Level level, List<String> by) {
    /** Nothing proved; data that only the customer should know; a PIN. */
    public enum Level {
      NONE,
      DATA,
      PIN
    }

    public Verified {
      by = List.copyOf(by);
    }
  }

  /**
   * The caller's mood.
   *
   * @param value {@code calm}, {@code frustrated} or {@code urgent}
   * @param sentence the caller's own words that show it, empty when calm
   */
  public record MoodShown(String value, String sentence) {}

  public Summary {
    done = List.copyOf(done);
    failed = List.copyOf(failed);
    left = List.copyOf(left);
  }
}
