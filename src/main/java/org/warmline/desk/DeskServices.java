package org.warmline.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.warmline.flows.Generation;
import org.warmline.handoff.Agents;
import org.warmline.handoff.Outbound;
import org.warmline.web.Sessions;

/**
 * All that a desk needs of the house.
 *
 * @param flows those of the calls that begin now
 * @param phones with what agents talk
 * @param outbound calls people back; {@link Outbound#none} where agents dial themselves
 * @param sessions who is signed in; its cookie has the path {@code /desk}
 * @param blocking runs what may wait for the database, on threads that nobody interrupts
 * @param ringMillis how long a ring lasts in all
 * @param results what agents can note, in the order of their keys
 */
public record DeskServices(
    Supplier<Generation> flows,
    Agents agents,
    Phones phones,
    Outbound outbound,
    CallNotes notes,
    PastCalls pastCalls,
    CallbackList callbacks,
    DeskSecret secret,
    Sessions sessions,
    Executor blocking,
    InstantSource clock,
    long ringMillis,
    List<WrapUpResult> results) {
  public DeskServices {
    results = List.copyOf(results);
  }

  Generation generation() {
    return flows.get();
  }
}
