package org.warmline.telephony.exchange;

import java.util.Optional;
import org.warmline.call.Pcm;
import org.warmline.telephony.CallLine;

/**
 * Joins two lines: what one brings is played on the other. Each way goes by itself, so that silence
 * of one never stalls the other. May be shared between threads.
 */
final class Bridge {
  private final Optional<CallLine> caller;
  private final CallLine agent;
  private final Ears ears;
  private volatile boolean open = true;

  /** The caller is empty when the call has no line of ours, as when it is typed. */
  Bridge(Optional<CallLine> caller, CallLine agent, Ears ears) {
    this.caller = caller;
    this.agent = agent;
    this.ears = ears;
  }

  void fromCaller(Pcm frame) {
    if (open) {
      agent.playLive(frame);
      ears.fromCaller(frame);
    }
  }

  void fromAgent(Pcm frame) {
    if (open) {
      caller.ifPresent(line -> line.playLive(frame));
      ears.fromAgent(frame);
    }
  }

  /** Neither hears the other any more, nor what was still waiting to be played. */
  void close() {
    if (open) {
      open = false;
      caller.ifPresent(CallLine::stopPlaying);
      agent.stopPlaying();
    }
  }
}
