package org.warmline.telephony.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.call.Pcm;
import org.warmline.call.Tone;
import org.warmline.handoff.QueueListener;
import org.warmline.handoff.Ticket;
import org.warmline.telephony.CallLine;
import org.warmline.telephony.LineListener;

/** A caller, the caller's phone, and the assistant that has the line. */
final class Guest implements LineListener, QueueListener {
  private final CallId call;
  private final Phone phone;
  private final Exchange exchange;
  private final CallLine line;
  private final List<HandoffStep> steps = new ArrayList<>();
  private final List<Long> waits = new ArrayList<>();
  private final List<Character> keys = new ArrayList<>();
  private int framesHeard;
  private int framesPlayed;
  private boolean hungUp;

  Guest(CallId call, Phone phone, Exchange exchange, CallLine line) {
    this.call = call;
    this.phone = phone;
    this.exchange = exchange;
    this.line = exchange.connect(call, line);
    this.line.start(this);
  }

  void join(Pcm briefing) {
    join(CompletableFuture.completedFuture(briefing));
  }

  void join(CompletableFuture<Pcm> briefing) {
    exchange.join(
        new Ticket(
            call, "support", Tone.NEUTRAL, briefing, CompletableFuture.completedFuture(null)),
        this);
  }

  CallId call() {
    return call;
  }

  Phone phone() {
    return phone;
  }

  /** The line as the assistant has it. */
  CallLine line() {
    return line;
  }

  List<HandoffStep> steps() {
    return List.copyOf(steps);
  }

  HandoffStep lastStep() {
    return steps.get(steps.size() - 1);
  }

  List<Long> waits() {
    return List.copyOf(waits);
  }

  List<Character> keys() {
    return List.copyOf(keys);
  }

  boolean assistantKnowsOfHangup() {
    return hungUp;
  }

  /** How many frames of the caller the assistant has heard since the last time. */
  int takeFramesHeard() {
    int count = framesHeard;
    framesHeard = 0;
    return count;
  }

  int framesPlayed() {
    return framesPlayed;
  }

  @Override
  public void onStep(HandoffStep step, Optional<AgentId> agent) {
    steps.add(step);
  }

  @Override
  public void onStillWaiting(long waitedMillis) {
    waits.add(waitedMillis);
  }

  @Override
  public void onPlayed(Pcm frame) {
    framesPlayed++;
  }

  @Override
  public void onSound(Pcm frame) {
    framesHeard++;
  }

  @Override
  public void onDigit(char digit) {
    keys.add(digit);
  }

  @Override
  public void onText(String text) {}

  @Override
  public void onHangup() {
    hungUp = true;
    exchange.leave(call);
  }
}
