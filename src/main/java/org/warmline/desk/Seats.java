package org.warmline.desk;

import java.util.HashMap;
import java.util.Map;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.Agents;

/**
 * Which page each agent's desk is open in: the one opened last. A page that was replaced can no
 * longer take the desk away when it closes. May be shared between threads.
 */
final class Seats {
  private final Map<AgentId, DeskVisit> visits = new HashMap<>();
  private final Agents agents;

  Seats(Agents agents) {
    this.agents = agents;
  }

  synchronized void take(AgentId agent, DeskVisit visit) {
    visits.put(agent, visit);
    agents.open(agent, visit);
  }

  synchronized void free(AgentId agent, DeskVisit visit) {
    if (visits.remove(agent, visit)) {
      agents.cut(agent);
    }
  }

  /** The agent signed out: the desk is closed for good. */
  synchronized void leave(AgentId agent) {
    DeskVisit visit = visits.remove(agent);
    agents.leave(agent);
    if (visit != null) {
      visit.end();
    }
  }

  /** Tells the page, if there is one, that what was noted about a call could not be kept. */
  synchronized void tellNotKept(AgentId agent, CallId call) {
    DeskVisit visit = visits.get(agent);
    if (visit != null) {
      visit.onNotKept(call);
    }
  }

  /** The page is shown anew, if there is one. */
  synchronized void refresh(AgentId agent) {
    DeskVisit visit = visits.get(agent);
    if (visit != null) {
      visit.onChange();
    }
  }
}
