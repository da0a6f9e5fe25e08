package org.warmline.handoff;

import java.util.function.Consumer;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;

/** Lets both directions of a talk between caller and agent be heard. May be shared. */
public interface Monitoring {

  /**
   * Hears a talk from now on until it is over; told on media threads, in frames of 20 ms.
   *
   * @param caller takes the caller's sound
   * @param agent takes the agent's sound
   */
  void hear(CallId call, Consumer<Pcm> caller, Consumer<Pcm> agent);
}
