package org.warmline.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.desk.Desk;
import org.warmline.desk.Phones;
import org.warmline.flows.Generation;
import org.warmline.handoff.Agents;
import org.warmline.handoff.Monitoring;
import org.warmline.handoff.Outbound;
import org.warmline.handoff.Queues;
import org.warmline.settings.Settings;
import org.warmline.telephony.CallLine;
import org.warmline.telephony.Pacer;
import org.warmline.telephony.browser.AgentAudioEndpoint;
import org.warmline.telephony.exchange.Exchange;
import org.warmline.web.Route;

/** Callers and agents who talk through pages of ours, and the exchange in this process. */
final class PageSwitchboard implements Switchboard {
  private final Exchange exchange;
  private final Pacer pacer;
  private final Generation generation;
  private final InstantSource clock;

  PageSwitchboard(Settings.Handoff times, Pacer pacer, Generation generation, InstantSource clock) {
    this.exchange = new Exchange(exchangeTimes(times));
    this.pacer = pacer;
    this.generation = generation;
    this.clock = clock;
  }

  @Override
  public Queues queues() {
    return exchange;
  }

  @Override
  public Agents agents() {
    return exchange;
  }

  @Override
  public Monitoring monitoring() {
    return exchange;
  }

  @Override
  public Outbound outbound() {
    return Outbound.none();
  }

  @Override
  public Phones phones() {
    return Phones.PAGE;
  }

  @Override
  public CallLine connect(CallId call, CallLine line) {
    return exchange.connect(call, line);
  }

  @Override
  public List<Route> routes(Calls calls, Desk desk) {
    List<Route> routes = new ArrayList<>(new PhoneRoutes(generation, calls, pacer, clock).routes());
    routes.add(desk.audio().route((agent, call) -> sound(agent)));
    return routes;
  }

  @Override
  public void open(Calls calls) {
    pacer.add(exchange);
  }

  @Override
  public void close() {}

  private AgentAudioEndpoint sound(AgentId agent) {
    return new AgentAudioEndpoint(
        line -> {
          pacer.add(line);
          exchange.plug(agent, line);
        });
  }

  private static Exchange.Settings exchangeTimes(Settings.Handoff handoff) {
    return Exchange.Settings.ofSeconds(
        handoff.ringSeconds(),
        handoff.wrapUpSeconds(),
        handoff.reconnectSeconds(),
        handoff.stillWaitingSeconds());
  }
}
