package org.warmline.telephony.asterisk.ami;

import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * What is asked of Asterisk over its manager interface. Nothing blocks; what can't be sent because
 * the link is down is dropped, and the next resynchronization sets it right. May be shared between
 * threads. No value may contain a line break: such a one is refused with {@link
 * IllegalArgumentException}.
 */
public interface Manager {

  /** Whether the link is up and Asterisk's state is known. */
  boolean isReady();

  /**
   * Gives a call so many seconds more until Asterisk takes the caller to a person by itself; 0
   * takes the limit away.
   */
  void renew(String channel, int seconds);

  /** Hangs a channel up. */
  void hangUp(String channel);

  /** Presses a key for an agent, on the agent's own channel. */
  void press(String channel, char digit);

  /** Lets a member of a queue be rung or not. */
  void pause(String queue, String memberInterface, boolean paused, String reason);

  /** Moves a channel to a place in the dialplan. */
  void redirect(String channel, String context, String extension, String priority);

  /**
   * Calls somebody and connects the answered call to a place in the dialplan.
   *
   * @return how it ended: done once it was answered or failed
   */
  CompletionStage<Originated> originate(Originate what);

  /**
   * A call to be made.
   *
   * @param uniqueId the id that its first channel is to have
   * @param destination such as {@code Local/agent1@warmline-agents}
   * @param variables set on the channel; a leading {@code __} lets them be inherited
   */
  record Originate(
      String uniqueId,
      String destination,
      String context,
      String extension,
      String callerName,
      int timeoutMillis,
      Map<String, String> variables) {
    public Originate {
      variables = Map.copyOf(variables);
    }
  }

  /** How a call that we made ended before it was connected, or that it was. */
  enum Originated {
    ANSWERED,
    NO_ANSWER,
    BUSY,
    DECLINED,
    FAILED
  }
}
