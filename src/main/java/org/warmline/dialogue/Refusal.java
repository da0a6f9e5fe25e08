package org.warmline.dialogue;

import java.util.List;

/**
 * What follows when an action refuses for a reason.
 *
 * @param clear the slots to ask for again
 * @param unverified true when the caller failed to prove who they are
 * @param person true when only a person can go on
 * @param leave true when nothing can be done about it, so that the caller is asked what else
 */
public record Refusal(
    Prompt say, List<String> clear, boolean unverified, boolean person, boolean leave) {
  public Refusal {
    clear = List.copyOf(clear);
  }
}
