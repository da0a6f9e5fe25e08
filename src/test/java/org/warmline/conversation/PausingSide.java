package org.warmline.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.warmline.call.CallId;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;
import org.warmline.handoff.Monitoring;

/** A caller without sound, each of whose turns may go on until a test says that it does not. */
final class PausingSide implements CallerSide {
  private final List<Runnable> whenSure = new ArrayList<>();
  private final List<Runnable> whenOver = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private boolean open;

  /** A turn is about to be told. */
  synchronized void open() {
    open = true;
  }

  /** The caller goes on: whether that is still the same turn. */
  synchronized boolean goesOn() {
    boolean still = open;
    whenSure.clear();
    whenOver.clear();
    return still;
  }

  /** The caller is done. */
  void sure() {
    List<Runnable> all;
    synchronized (this) {
      open = false;
      all = new ArrayList<>(whenSure);
      all.addAll(whenOver);
      whenSure.clear();
      whenOver.clear();
    }
    all.forEach(Runnable::run);
  }

  synchronized boolean isOpen() {
    return open;
  }

  synchronized List<String> said() {
    return List.copyOf(said);
  }

  @Override
  public synchronized boolean whenTurnIsOver(Runnable task) {
    return open && whenOver.add(task);
  }

  @Override
  public synchronized boolean whenTurnIsSure(Runnable task) {
    return open && whenSure.add(task);
  }

  @Override
  public void turnStands() {
    sure();
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
  public void follow(CallId call, Monitoring monitoring, TalkEvents events) {}

  @Override
  public void hangUp() {}
}
