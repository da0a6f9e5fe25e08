package org.warmline.app;

import java.util.List;
import java.util.Optional;
import org.warmline.call.CallId;
import org.warmline.desk.Desk;
import org.warmline.handoff.Agents;
import org.warmline.handoff.Monitoring;
import org.warmline.handoff.Outbound;
import org.warmline.handoff.Queues;
import org.warmline.telephony.CallLine;
import org.warmline.web.Route;

/** Where calls come from and how they reach people: one telephone exchange, whichever it is. */
interface Switchboard extends AutoCloseable {

  Queues queues();

  Agents agents();

  Monitoring monitoring();

  /** Calls people back; empty where no calls can be made. */
  Optional<Outbound> outbound();

  /** A call's line as the assistant sees it. */
  CallLine connect(CallId call, CallLine line);

  /** What the web server has to offer for it. */
  List<Route> routes(Calls calls, Desk desk);

  /** From now on calls are taken. */
  void open(Calls calls);

  @Override
  void close();
}
