package org.warmline.conversation;

import java.util.concurrent.CompletionStage;
import org.warmline.call.CallId;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;
import org.warmline.handoff.Monitoring;

/** The caller as the conversation sees them: by sound on a line, or by text. */
public interface CallerSide {

  /** Where what the caller does is told; called once, before anything else. */
  void start(CallerEvents events);

  /** Says this after what is being said already, and expects such an answer. Returns at once. */
  void say(Saying saying, Expectation expects);

  /** The sound of a text for somebody else's ear; empty when there is no voice for it. */
  CompletionStage<Pcm> render(String text);

  /** Is done once everything to be said so far has been given to the line. */
  CompletionStage<Void> whenSpoken();

  /**
   * Runs this once nothing has been said on either side for so long; never, when something else is
   * said or asked for before. Where nothing is heard, nothing is run.
   */
  default void whenQuiet(int millis, Runnable task) {}

  /**
   * Runs this once the turn that was told last is over for good; never, when the caller goes on
   * with it. False, and nothing is run, where it is over already.
   */
  default boolean whenTurnIsOver(Runnable task) {
    return false;
  }

  /**
   * The same, but as soon as that is as good as certain; from then on the turn stands, whatever the
   * caller goes on to say.
   */
  default boolean whenTurnIsSure(Runnable task) {
    return false;
  }

  /** What was told last is a turn of its own from now on, whatever the caller goes on to say. */
  default void turnStands() {}

  /** What was to be heard before anything else need not be any more. */
  default void needNotBeHeard() {}

  /** From now on the caller talks to a person: tells what is said on both sides. */
  void follow(CallId call, Monitoring monitoring, TalkEvents events);

  /** Ends the call when all has been said. */
  void hangUp();
}
