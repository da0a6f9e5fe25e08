package org.warmline.telephony.asterisk.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.warmline.telephony.asterisk.ami.Manager;

/** Writes down what is asked of Asterisk; how calls end is set. */
final class AskedManager implements Manager {
  private final List<String> asked = new ArrayList<>();
  private boolean ready = true;
  private Originated outcome = Originated.ANSWERED;

  List<String> asked() {
    return List.copyOf(asked);
  }

  void ready(boolean now) {
    ready = now;
  }

  void callsEnd(Originated how) {
    outcome = how;
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public void renew(String channel, int seconds) {
    asked.add("renew " + channel + " " + seconds);
  }

  @Override
  public void hangUp(String channel) {
    asked.add("hang up " + channel);
  }

  @Override
  public void press(String channel, char digit) {
    asked.add("press " + digit + " on " + channel);
  }

  @Override
  public void pause(String queue, String memberInterface, boolean paused, String reason) {
    asked.add((paused ? "pause " : "unpause ") + memberInterface + " in " + queue + reason);
  }

  @Override
  public void redirect(String channel, String context, String extension, String priority) {
    asked.add("redirect " + channel + " to " + context + "," + extension + "," + priority);
  }

  @Override
  public CompletionStage<Originated> originate(Originate what) {
    asked.add("call " + what.destination() + " then " + what.context() + "," + what.extension());
    return CompletableFuture.completedStage(outcome);
  }
}
