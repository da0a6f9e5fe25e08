package org.warmline.telephony.asterisk.queue;

/** What becomes of a caller who left Asterisk's queue without having talked to anybody. */
public sealed interface AfterQueue {

  /** Back to the assistant, who has been told why. */
  record BackToAssistant() implements AfterQueue {}

  /** Waits on, in this queue. */
  record AgainIn(String queue) implements AfterQueue {}

  /** Nothing is decided: Asterisk does what it does without us. */
  record None() implements AfterQueue {}
}
