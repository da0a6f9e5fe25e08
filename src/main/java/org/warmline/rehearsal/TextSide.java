package org.warmline.rehearsal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.warmline.call.CallId;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;
import org.warmline.conversation.CallerEvents;
import org.warmline.conversation.CallerSide;
import org.warmline.conversation.TalkEvents;
import org.warmline.handoff.Monitoring;

/** A caller who types. What is said to them reaches them by the call's events. */
final class TextSide implements CallerSide {

  @Override
  public void start(CallerEvents events) {}

  @Override
  public void say(Saying saying, Expectation expects) {}

  @Override
  public CompletionStage<Pcm> render(String text) {
    return CompletableFuture.completedStage(Pcm.EMPTY);
  }

  @Override
  public CompletionStage<Void> whenSpoken() {
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void follow(CallId call, Monitoring monitoring, TalkEvents events) {}

  @Override
  public void hangUp() {}
}
