package org.warmline.app;

import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.admin.Metrics;
import org.warmline.call.CallId;
import org.warmline.conversation.CallObserver;
import org.warmline.desk.Desk;
import org.warmline.desk.DeskPassword;
import org.warmline.desk.DeskServices;
import org.warmline.desk.WrapUpResult;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.Stage;
import org.warmline.rehearsal.StageOpener;
import org.warmline.settings.Settings;
import org.warmline.store.Database;
import org.warmline.telephony.PacedLine;
import org.warmline.telephony.Pacer;
import org.warmline.understanding.Understanding;
import org.warmline.web.Route;
import org.warmline.web.Sessions;
import org.warmline.web.TextRoute;
import org.warmline.web.WebException;
import org.warmline.web.WebServer;
import org.warmline.web.WebSettings;

/**
 * The whole house in one process, wired by hand: lines and exchange, the assistant, the desk, and
 * the web server that both pages come from.
 */
final class HouseStage implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(HouseStage.class);
  private static final String QUEUE = "";
  private static final int TIDY_SECONDS = 2;

  private final CallKit kit;
  private final SpeechKit speech;
  private final Switchboard switchboard;
  private final Pacer pacer;
  private final Metrics metrics;
  private final Calls calls;
  private final CallRecords records;
  private final WebServer web;
  private final String password;
  private final ScheduledExecutorService tidying =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("desk-tidy").daemon().factory());

  private HouseStage(StageOpener.Wish wish, CallKit kit, Switchboard switchboard, Pacer pacer) {
    this.kit = kit;
    this.speech = wish.speech();
    this.switchboard = switchboard;
    this.pacer = pacer;
    InstantSource clock = InstantSource.system();
    Settings settings = wish.settings();
    WebSettings pages = pages(settings.web());
    Sessions sessions = new Sessions("warmline_desk", "/desk", pages.secure(), clock);
    this.metrics =
        new Metrics(() -> kit.services().workers().load(), pacer::frames, pacer::lateFrames);
    metrics.prompts(speech::wanting, () -> speech.warming() - speech.wanting());
    metrics.sayings(speech::sayings);
    this.records = new CallRecords(kit::services);
    this.calls = new Calls(kit::services, speech, switchboard::connect, metrics.calls(), records);
    Desk desk = new Desk(deskServices(wish, sessions, clock));
    calls.showOn(desk.board());
    records.showOn(desk.board());
    this.password =
        wish.keepPassword()
            ? DeskPassword.ensure(kit.database().deskSecret()).orElse("")
            : DeskPassword.reset(kit.database().deskSecret());
    List<Route> routes = new ArrayList<>(desk.routes());
    routes.addAll(switchboard.routes(calls, desk));
    routes.add(
        new TextRoute(
            "/metrics",
            Metrics.CONTENT_TYPE,
            Set.copyOf(settings.web().metricsFrom()),
            metrics::text));
    this.web = start(pages, routes, wish.anyPort());
    pacer.add(new LateFrames(pacer, kit.services().workers()));
    switchboard.open(calls);
    Executor blocking = kit.services().workers().blocking();
    blocking.execute(desk::prepare);
    ScheduledFuture<?> unused =
        tidying.scheduleWithFixedDelay(
            () -> blocking.execute(desk::tidy), TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS);
  }

  /** Starts it all; what an earlier run left unfinished is settled first. */
  static HouseStage open(StageOpener.Wish wish) {
    Pacer pacer = new Pacer();
    return open(
        wish,
        pacer,
        new PageSwitchboard(
            wish.settings().handoff(), pacer, wish.generation(), InstantSource.system()));
  }

  /** The same on Asterisk. */
  static HouseStage openOnAsterisk(StageOpener.Wish wish, Path home) {
    Pacer pacer = new Pacer();
    return open(wish, pacer, new AsteriskSwitchboard(wish, home, pacer));
  }

  private static HouseStage open(StageOpener.Wish wish, Pacer pacer, Switchboard switchboard) {
    CallKit kit =
        CallKit.open(
            new CallKit.Wish(
                wish.generation(),
                wish.understanding(),
                wish.database(),
                wish.seed(),
                wish.workers(),
                switchboard.queues(),
                switchboard.monitoring(),
                wish.now(),
                wish.settings().zone(),
                wish.settings().privacy()));
    try {
      new Leftovers(kit.services()).settle();
      return new HouseStage(wish, kit, switchboard, pacer);
    } catch (RuntimeException failed) {
      kit.close();
      throw failed;
    }
  }

  @Override
  public void renew(Generation generation, Understanding understanding) {
    kit.renew(generation, understanding);
  }

  Switchboard switchboard() {
    return switchboard;
  }

  @Override
  public CallKit kit() {
    return kit;
  }

  @Override
  public SpeechKit speech() {
    return speech;
  }

  @Override
  public Pacer pacer() {
    return pacer;
  }

  @Override
  public URI address() {
    return URI.create(web.origin());
  }

  @Override
  public String deskPassword() {
    return password;
  }

  @Override
  public void answer(CallId call, PacedLine line, CallObserver watch) {
    calls.answer(call, line, watch);
  }

  @Override
  public boolean agentThere() {
    return switchboard.queues().presence(QUEUE).anybodyThere();
  }

  @Override
  public void close() {
    tidying.shutdown();
    switchboard.close();
    web.close();
    pacer.close();
    kit.close();
    metrics.close();
  }

  private DeskServices deskServices(StageOpener.Wish wish, Sessions sessions, InstantSource clock) {
    Database database = kit.database();
    return new DeskServices(
        () -> kit.services().generation(),
        switchboard.agents(),
        switchboard.phones(),
        switchboard.outbound(),
        records,
        database.pastCalls(),
        database.callbackList(clock, wish.settings().zone()),
        database.deskSecret(),
        sessions,
        kit.services().workers().blocking(),
        clock,
        TimeUnit.SECONDS.toMillis(wish.settings().handoff().ringSeconds()),
        WrapUpResult.DEFAULTS);
  }

  private static WebServer start(WebSettings pages, List<Route> routes, boolean anyPort) {
    try {
      return WebServer.start(pages, routes);
    } catch (WebException taken) {
      if (!anyPort || !(taken.getCause() instanceof BindException)) {
        throw taken;
      }
      LOG.warn("The port of the settings is in use; a free one is taken instead");
      return WebServer.start(pages.onPort(0), routes);
    }
  }

  private static WebSettings pages(Settings.Web web) {
    return new WebSettings(
        web.host(),
        web.port(),
        web.publicUrl(),
        web.behindProxy(),
        web.tls().map(tls -> new WebSettings.Pem(tls.certificate(), tls.key())));
  }
}
