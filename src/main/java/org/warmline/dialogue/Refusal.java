package org.warmline.dialogue;

import java.util.List;

/**
 * What follows when an action refuses for a reason.
 *
 * @param clear the slots to ask for again
 * @param unverified true when the caller failed to prove who they are
 * @param person true when only a person can go on
 */
public record Refusal(Prompt say, List<String> clear, boolean unverified, boolean person) {
  public Refusal {
    clear = List.copyOf(clear);
  }
}
