package org.warmline.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import org.warmline.call.Pcm;

/** One call as a simulated agent saw and heard it. May be shared between threads. */
public final class AgentTalk {
  private enum Phase {
    NEW,
    RINGING,
    BRIEFING,
    TALKING,
    ENDED
  }

  private final String agent;
  private final String call;
  private final Loudness briefing = new Loudness();
  private final Loudness caller = new Loudness();
  private final AgentSound sound = new AgentSound(this::hear);
  private Phase phase = Phase.NEW;
  private String card = "";
  private int callerSentences;

  AgentTalk(String agent, String call) {
    this.agent = agent;
    this.call = call;
  }

  public String agent() {
    return agent;
  }

  public String call() {
    return call;
  }

  /** The card that stood on the screen before the answer, as JSON. */
  public synchronized String cardBeforeAnswer() {
    return card;
  }

  /** How long the spoken summary could be heard, in milliseconds. */
  public int briefingMillis() {
    return briefing.audibleMillis();
  }

  /** How loud the caller was, in decibels of full scale. */
  public double callerDecibels() {
    return caller.decibels();
  }

  AgentSound sound() {
    return sound;
  }

  synchronized boolean isSpeaking() {
    return phase == Phase.TALKING && sound.isSaying();
  }

  synchronized boolean isTalking() {
    return phase == Phase.TALKING;
  }

  synchronized boolean rings(JsonNode shown) {
    boolean first = phase == Phase.NEW;
    if (first) {
      phase = Phase.RINGING;
      card = shown.toString();
    }
    return first;
  }

  synchronized boolean connects() {
    boolean first = phase == Phase.RINGING;
    phase = first ? Phase.BRIEFING : phase;
    return first;
  }

  synchronized boolean begins() {
    boolean first = phase == Phase.BRIEFING;
    phase = first ? Phase.TALKING : phase;
    return first;
  }

  synchronized boolean ends() {
    boolean first = phase != Phase.ENDED;
    phase = Phase.ENDED;
    return first;
  }

  /** Counts the caller's sentences and tells how many there were. */
  synchronized int callerSpoke() {
    return ++callerSentences;
  }

  void say(Pcm sentence) {
    sound.say(sentence);
  }

  void hangUp() {
    sound.hangUp();
  }

  private void hear(Pcm frame) {
    boolean talking;
    synchronized (this) {
      talking = phase == Phase.TALKING;
    }
    (talking ? caller : briefing).hear(frame);
  }
}
