package org.warmline.asterisk;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.warmline.rehearsal.AgentClient;
import org.warmline.rehearsal.DeskWatch;
import org.warmline.telephony.Pacer;

/** The agents of the sample, at their telephones and at the desk, and one who only looks on. */
final class MeasuredPeople implements AutoCloseable {
  private final Deque<AgentAtPhone> phones = new ArrayDeque<>();
  private final Deque<AgentClient> desks = new ArrayDeque<>();
  private final DeskWatch watch;

  MeasuredPeople(RealAsterisk asterisk, URI house, String password, Pacer pacer)
      throws IOException, InterruptedException {
    phones.add(new AgentAtPhone(asterisk, "agent1"));
    phones.add(new AgentAtPhone(asterisk, "agent2"));
    for (String name : List.of("Priya", "Marco")) {
      desks.add(AgentClient.open(house, name, password, List.of(), pacer));
    }
    watch = DeskWatch.open(house, "Watch", password);
  }

  DeskWatch watch() {
    return watch;
  }

  @Override
  public void close() {
    watch.close();
    desks.forEach(AgentClient::close);
    phones.forEach(AgentAtPhone::close);
  }
}
