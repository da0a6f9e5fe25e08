package org.warmline.dialogue;

import org.warmline.call.ActionReport;
import org.warmline.call.Meaning;
import org.warmline.call.Mood;

/** What the dialogue reacts to. */
public sealed interface DialogueEvent {

  /** The line is up. */
  record Began() implements DialogueEvent {}

  /**
   * The caller spoke.
   *
   * @param mood fused over the whole call
   * @param repeated whether the caller had said the same before
   */
  record Spoke(Meaning meaning, Mood mood, boolean repeated) implements DialogueEvent {}

  /** The caller spoke, but no word could be made out. */
  record Mumbled() implements DialogueEvent {}

  /**
   * The caller spoke over the assistant.
   *
   * @param unheard the words that had not been said by then; empty when they are not known or when
   *     all but the last had been
   */
  record Interrupted(String unheard) implements DialogueEvent {}

  /** The caller said nothing when asked. */
  record WasSilent() implements DialogueEvent {}

  /** The caller pressed a key. */
  record Pressed(char digit) implements DialogueEvent {}

  /**
   * A person was needed, but none can be had now.
   *
   * @param left whether the caller chose not to wait any longer
   * @param number where the caller calls from, empty when withheld
   */
  record NoPerson(boolean left, String number) implements DialogueEvent {}

  /** An action that the dialogue asked for has ended. */
  record ActionEnded(ActionReport report) implements DialogueEvent {}
}
