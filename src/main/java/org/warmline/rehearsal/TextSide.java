package org.warmline.rehearsal;

import org.warmline.call.Expectation;
import org.warmline.call.Saying;
import org.warmline.conversation.CallerEvents;
import org.warmline.conversation.CallerSide;

/** A caller who types. What is said to them reaches them by the call's events. */
final class TextSide implements CallerSide {

  @Override
  public void start(CallerEvents events) {}

  @Override
  public void say(Saying saying, Expectation expects) {}

  @Override
  public void hangUp() {}
}
