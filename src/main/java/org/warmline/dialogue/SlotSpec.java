package org.warmline.dialogue;

import java.util.Optional;

/**
 * One fact that a flow needs.
 *
 * @param type what kind of fact: {@code code}, {@code date}, {@code last_name}, {@code choice}, …
 * @param pattern a code's shape
 * @param optional taken when the caller says it, never asked for
 * @param ask the question; empty exactly for optional slots
 * @param again the question after a miss
 * @param from the look-up that a choice picks from
 * @param label how one choice is named
 * @param none what follows when the caller wants none of the choices
 * @param instead another slot that answers the question just as well; the later answer of both
 *     counts
 */
public record SlotSpec(
    String name,
    String type,
    String pattern,
    boolean optional,
    Optional<Prompt> ask,
    Optional<Prompt> again,
    Optional<String> from,
    Optional<Template> label,
    Optional<Refusal> none,
    Optional<String> instead) {
  public static final String CHOICE = "choice";

  public boolean isChoice() {
    return type.equals(CHOICE);
  }
}
