package org.warmline.telephony.exchange;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;
import org.warmline.telephony.CallLine;
import org.warmline.telephony.LineListener;

/** An agent's line for one call: first the summary, then the talk. */
final class AgentLeg implements LineListener {
  private final AgentId agent;
  private final CallLine line;
  private final Consumer<AgentLeg> lost;
  private volatile @Nullable Bridge bridge;
  private volatile @Nullable Briefing briefing;

  AgentLeg(AgentId agent, CallLine line, Consumer<AgentLeg> lost) {
    this.agent = agent;
    this.line = line;
    this.lost = lost;
  }

  AgentId agent() {
    return agent;
  }

  CallLine line() {
    return line;
  }

  void start() {
    line.start(this);
  }

  void brief(CallId call, CompletionStage<Pcm> sound) {
    briefing = new Briefing(call, sound, line);
  }

  void endBriefing() {
    Briefing now = briefing;
    if (now != null) {
      now.end();
    }
  }

  /** Moves the summary on by a frame; the call once there is nothing more of it to hear. */
  Optional<CallId> findBriefedAfterTick() {
    Briefing now = briefing;
    return now != null && now.isOverAfterTick() ? Optional.of(now.call()) : Optional.empty();
  }

  void join(Bridge to) {
    briefing = null;
    bridge = to;
  }

  void close() {
    briefing = null;
    unbridge();
    line.stopPlaying();
    line.hangUp();
  }

  @Override
  public void onPlayed(Pcm frame) {}

  @Override
  public void onSound(Pcm frame) {
    Bridge now = bridge;
    if (now != null) {
      now.fromAgent(frame);
    }
  }

  @Override
  public void onDigit(char digit) {}

  @Override
  public void onText(String text) {}

  @Override
  public void onHangup() {
    unbridge();
    lost.accept(this);
  }

  private void unbridge() {
    Bridge now = bridge;
    bridge = null;
    if (now != null) {
      now.close();
    }
  }
}
