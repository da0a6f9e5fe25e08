package org.warmline.app;

import java.util.List;
import org.warmline.call.CallId;
import org.warmline.desk.Desk;
import org.warmline.desk.Phones;
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

  Outbound outbound();

  /** With what agents talk. */
  Phones phones();

  /** A call's line as the assistant sees it. */
  CallLine connect(CallId call, CallLine line);

  /** What the web server has to offer for it. */
  List<Route> routes(Calls calls, Desk desk);

  /** From now on calls are taken. */
  void open(Calls calls);

  @Override
  void close();
}
