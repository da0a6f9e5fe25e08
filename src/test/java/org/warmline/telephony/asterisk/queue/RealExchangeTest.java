package org.warmline.telephony.asterisk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.asterisk.AsteriskOptions;
import org.warmline.asterisk.RealAsterisk;
import org.warmline.asterisk.SipCaller;
import org.warmline.asterisk.SipPhone;
import org.warmline.asterisk.Talk;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.Tone;
import org.warmline.handoff.AgentListener;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.handoff.Outbound.Result;
import org.warmline.handoff.Ticket;
import org.warmline.telephony.Pacer;
import org.warmline.telephony.asterisk.ami.AmiLink;
import org.warmline.telephony.asterisk.ami.Login;
import org.warmline.telephony.asterisk.ami.PbxEvent;

/** Link and exchange with a real Asterisk, its shipped dialplan, login and queues. */
@Tag("asterisk")
class RealExchangeTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final AgentId PRIYA = new AgentId("Priya");

  private final BlockingQueue<PbxEvent> told = new LinkedBlockingQueue<>();
  private final BlockingQueue<AgentStatus> statuses = new LinkedBlockingQueue<>();
  private final Pacer pacer = new Pacer();
  private RealAsterisk asterisk;
  private SipPhone phone;
  private AmiLink link;
  private AsteriskExchange exchange;

  @BeforeEach
  void start() throws Exception {
    asterisk = RealAsterisk.start(AsteriskOptions.alone());
    phone = SipPhone.registered(asterisk, "agent1");
    link = new AmiLink(settings(asterisk.secret()));
    exchange =
        new AsteriskExchange(
            new AsteriskExchange.Settings(
                20_000, 30_000, 15_000, List.of("support"), Set.of("+1555555")),
            link,
            new NoSessions());
    pacer.add(exchange);
    exchange.open(PRIYA, new Desk());
    exchange.choose(PRIYA, Choice.AVAILABLE, "");
    link.start(this::take);
    awaitStatus(status -> status.state() == State.AVAILABLE);
  }

  @AfterEach
  void stop() {
    pacer.close();
    if (link != null) {
      link.close();
    }
    if (phone != null) {
      phone.close();
    }
    if (asterisk != null) {
      asterisk.close();
    }
  }

  @Test
  void theDeskTakesACallAndEndsIt() throws Exception {
    assertThat(asterisk.cli("queue show support"))
        .containsPattern("Priya.*\n")
        .containsPattern("Marco.*paused");
    try (SipCaller caller = SipCaller.connect(asterisk, "1000", "15551230001")) {
      Talk.hum(caller, phone);
      CallId call = awaitStatus(status -> status.state() == State.RINGING).call().orElseThrow();
      phone.awaitRing(SOON);
      exchange.accept(PRIYA, call);
      phone.answer();
      awaitStatus(status -> status.state() == State.BRIEFING);
      awaitStatus(status -> status.state() == State.TALKING);
      Talk.assertTwoWay(caller, phone);
      exchange.hangUp(PRIYA, call);
      awaitStatus(status -> status.state() == State.WRAP_UP);
      caller.awaitOver(SOON);
      assertThat(await(PbxEvent.TalkEnded.class).byAgent()).isTrue();
    }
    assertThat(asterisk.complaints("Connection refused", "FastAGI failed")).isEmpty();
  }

  @Test
  void theDeskDeclinesInTheSummaryAndTheCallerWhoLeavesInItReleasesThePhone() throws Exception {
    try (SipCaller caller = SipCaller.connect(asterisk, "1000", "15551230001")) {
      CallId call = awaitStatus(status -> status.state() == State.RINGING).call().orElseThrow();
      phone.awaitRing(SOON);
      phone.answer();
      awaitStatus(status -> status.state() == State.BRIEFING);
      exchange.decline(PRIYA, call);
      phone.awaitOver(SOON);
      assertThat(await(PbxEvent.NotTaken.class).declined()).isTrue();
      awaitStatus(status -> status.state() == State.AVAILABLE);
      caller.hangUp();
    }
    try (SipCaller caller = SipCaller.connect(asterisk, "1000", "15551230001")) {
      link.pause("support", "Local/agent1@warmline-agents/n", false, "");
      awaitStatus(status -> status.state() == State.RINGING);
      phone.awaitRing(SOON);
      phone.answer();
      awaitStatus(status -> status.state() == State.BRIEFING);
      caller.hangUp();
      phone.awaitOver(Duration.ofSeconds(2));
      awaitStatus(status -> status.state() == State.AVAILABLE);
    }
  }

  @Test
  void anAsteriskThatIsRestartedIsToldAnewWhoIsThere() throws Exception {
    SipCaller caller = SipCaller.connect(asterisk, "1000", "15551230001");
    awaitStatus(status -> status.state() == State.RINGING);
    asterisk.restart();
    await(PbxEvent.Cut.class);
    assertThat(await(PbxEvent.Synced.class).channels()).isEmpty();
    assertThat(awaitStatus(status -> status.state() != State.RINGING).call()).isEmpty();
    assertThat(exchange.presence("support").waiting()).isZero();
    caller.close();
  }

  @Test
  void aWaitingCallerIsMoved() throws Exception {
    try (SipCaller caller = SipCaller.connect(asterisk, "1000", "15551230001")) {
      String call = await(PbxEvent.Joined.class).call();
      String channel =
          asterisk
              .cli("core show channels concise")
              .lines()
              .filter(line -> line.endsWith("!" + call))
              .map(line -> line.substring(0, line.indexOf('!')))
              .findFirst()
              .orElseThrow();
      link.renew(channel, 60);
      link.redirect(channel, "warmline", "1000", "human");
      assertThat(await(PbxEvent.LeftQueue.class).call()).isEqualTo(call);
      assertThat(await(PbxEvent.Joined.class).call()).isEqualTo(call);
      caller.hangUp();
    }
  }

  @Test
  void anAgentCallsBack() throws Exception {
    var result = exchange.call(PRIYA, "+15555550123").toCompletableFuture();
    phone.awaitRing(SOON);
    phone.answer();
    assertThat(result.get(20, TimeUnit.SECONDS)).isEqualTo(Result.CALLING);
  }

  @Test
  void aWrongSecretIsToldAsSuch() {
    assertThat(AmiLink.check(settings("guessed"))).isEqualTo(Login.REFUSED);
    assertThat(AmiLink.check(settings(asterisk.secret()))).isEqualTo(Login.OK);
  }

  private AmiLink.Settings settings(String secret) {
    return new AmiLink.Settings(asterisk.manager(), "warmline", secret, List.of("support"));
  }

  private void take(PbxEvent event) {
    told.add(event);
    exchange.onEvent(event);
  }

  private <T extends PbxEvent> T await(Class<T> kind) throws InterruptedException {
    for (PbxEvent next = poll(told); true; next = poll(told)) {
      if (kind.isInstance(next)) {
        return kind.cast(next);
      }
    }
  }

  private AgentStatus awaitStatus(Predicate<AgentStatus> fits) throws InterruptedException {
    for (AgentStatus next = poll(statuses); true; next = poll(statuses)) {
      if (fits.test(next)) {
        return next;
      }
    }
  }

  private static <T> T poll(BlockingQueue<T> from) throws InterruptedException {
    T next = from.poll(30, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was told for 30 s");
    }
    return next;
  }

  private final class Desk implements AgentListener {
    @Override
    public void onChange() {
      statuses.add(exchange.findStatus(PRIYA).orElseThrow());
    }

    @Override
    public void onGone(CallId call, Why why) {}

    @Override
    public void onReplaced() {}
  }

  /** No call is anybody's: Asterisk takes them all in by itself. */
  private static final class NoSessions implements CallerRoutes {
    @Override
    public void toQueue(Ticket ticket) {}

    @Override
    public void toAssistant(CallId call) {}

    @Override
    public boolean announces(Tone tone) {
      return false;
    }

    @Override
    public Optional<CallId> find(String uniqueId) {
      return Optional.empty();
    }

    @Override
    public Optional<String> findUniqueId(CallId call) {
      return Optional.empty();
    }
  }
}
