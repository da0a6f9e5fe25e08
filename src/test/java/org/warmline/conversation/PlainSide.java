package org.warmline.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.warmline.call.CallId;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;
import org.warmline.handoff.Monitoring;

/** A caller without sound, of whom a test sees what reaches them. */
final class PlainSide implements CallerSide {
  private final List<String> said = new ArrayList<>();
  private int followed;
  private boolean hungUp;
  private Optional<Runnable> whenQuiet = Optional.empty();

  synchronized List<String> said() {
    return List.copyOf(said);
  }

  synchronized int followed() {
    return followed;
  }

  synchronized boolean isHungUp() {
    return hungUp;
  }

  /** Lets it be quiet for so long as whatever waits for that needs; false when nothing does. */
  synchronized boolean passQuiet() {
    Optional<Runnable> due = whenQuiet;
    whenQuiet = Optional.empty();
    due.ifPresent(Runnable::run);
    return due.isPresent();
  }

  @Override
  public synchronized void whenQuiet(int millis, Runnable task) {
    whenQuiet = Optional.of(task);
  }

  @Override
  public void start(CallerEvents events) {}

  @Override
  public synchronized void say(Saying saying, Expectation expects) {
    said.add(saying.text());
  }

  @Override
  public CompletionStage<Pcm> render(String text) {
    return CompletableFuture.completedStage(Pcm.silence(20));
  }

  @Override
  public CompletionStage<Void> whenSpoken() {
    return CompletableFuture.completedStage(null);
  }

  @Override
  public synchronized void follow(CallId call, Monitoring monitoring, TalkEvents events) {
    followed++;
  }

  @Override
  public synchronized void hangUp() {
    hungUp = true;
  }
}
