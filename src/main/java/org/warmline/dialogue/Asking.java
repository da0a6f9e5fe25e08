package org.warmline.dialogue;

/** The question that is open. */
public sealed interface Asking {

  /** Nothing in particular: how can I help? */
  record Anything() implements Asking {}

  /** Whether there is anything else. */
  record AnythingElse() implements Asking {}

  /** A slot of the current flow. */
  record ForSlot(String slot) implements Asking {}

  /** Whether the read-back is right. */
  record ToConfirm() implements Asking {}

  /** What should be different from what was read back. */
  record ForChange() implements Asking {}

  /** Whether an uncertain guess at the intent is right. */
  record WhetherMeant(org.warmline.call.Meaning meaning) implements Asking {}

  /**
   * Whether to get a person for what the assistant can't do itself.
   *
   * @param lacking whether it could, had the caller what was asked for
   */
  record WhetherPerson(boolean lacking) implements Asking {}

  /**
   * Whether to call back, as nobody is there.
   *
   * @param number where the caller calls from, empty when withheld
   */
  record WhetherCallback(String number) implements Asking {}

  /** At which number to call back. */
  record ForCallbackNumber() implements Asking {}

  /** Nothing: this action is under way. */
  record Waiting(String action) implements Asking {}

  /** Nothing any more. */
  record Over() implements Asking {}
}
