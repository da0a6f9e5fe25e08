package org.warmline.telephony.asterisk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.call.Pcm;
import org.warmline.call.Tone;
import org.warmline.handoff.AgentListener;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.Outbound.Result;
import org.warmline.handoff.QueueListener;
import org.warmline.handoff.Ticket;
import org.warmline.telephony.asterisk.ami.Manager.Originated;
import org.warmline.telephony.asterisk.ami.PbxEvent;

/** The exchange between assistant, desk and Asterisk: who is told what, and in which order. */
class AsteriskExchangeTest {
  private static final AgentId PRIYA = new AgentId("Priya");
  private static final CallId CALL = new CallId("call-1");
  private static final String ID = "1795664011.8";
  private static final String PHONE = "PJSIP/Priya-1";

  private final AskedManager manager = new AskedManager();
  private final List<String> log = new ArrayList<>();
  private final AsteriskExchange exchange = exchange(Set.of("+1212"));

  @BeforeEach
  void anAgentIsThere() {
    exchange.open(PRIYA, new Desk());
    exchange.choose(PRIYA, Choice.AVAILABLE, "");
    exchange.onEvent(
        new PbxEvent.Synced(
            Set.of(ID), List.of(Stage.member("Priya", true)), List.of(), List.of()));
    log.clear();
  }

  @Test
  void aCallerIsTakenAllTheWay() {
    assertThat(manager.asked()).containsExactly("unpause Local/Priya@warmline-agents/n in support");
    assertThat(exchange.presence("billing").agents()).as("a queue of the flows").isEqualTo(1);
    exchange.join(ticket(CompletableFuture.completedStage(Pcm.silence(3000))), new Waits());
    exchange.onEvent(new PbxEvent.Joined(ID, "support"));
    exchange.onEvent(new PbxEvent.Ringing(ID, "support", "Priya", PHONE));
    exchange.accept(PRIYA, CALL);
    exchange.onEvent(new PbxEvent.Whispering(ID, "Priya", PHONE));
    for (int millis = 0; millis < 3000; millis += 20) {
      assertThat(manager.asked()).hasSize(1);
      exchange.tick();
    }
    assertThat(manager.asked()).endsWith("press 1 on " + PHONE);
    exchange.onEvent(new PbxEvent.LeftQueue(ID));
    exchange.onEvent(new PbxEvent.Connected(ID, "Priya", PHONE));
    assertThat(log.stream().filter(word -> !word.equals("desk")))
        .containsExactly("to queue", "WAITING", "RINGING Priya", "ANSWERED Priya", "BRIDGED Priya");
  }

  @Test
  void aSummaryThatCannotBeSpokenChangesNothing() {
    exchange.join(ticket(CompletableFuture.failedStage(new IllegalStateException())), new Waits());
    exchange.onEvent(new PbxEvent.Ringing(ID, "support", "Priya", PHONE));
    assertThat(log).contains("RINGING Priya");
  }

  @Test
  void aListenerMayCallBack() {
    exchange.join(
        ticket(new CompletableFuture<>()),
        new Waits() {
          @Override
          public void onStep(HandoffStep step, Optional<AgentId> agent) {
            super.onStep(step, agent);
            if (step == HandoffStep.RINGING) {
              exchange.leave(CALL);
            }
          }
        });
    exchange.onEvent(new PbxEvent.Joined(ID, "support"));
    exchange.onEvent(new PbxEvent.Ringing(ID, "support", "Priya", PHONE));
    assertThat(log).contains("back", "gone CALLER_HUNG_UP");
    assertThat(exchange.findStatus(PRIYA).orElseThrow().call()).isEmpty();
  }

  @Test
  void aCallerOfNoSessionIsShownUnderTheIdThatAnEarlierRunGave() {
    exchange.onEvent(new PbxEvent.Ringing("99.5", "support", "Priya", PHONE));
    CallId shown = exchange.findStatus(PRIYA).orElseThrow().call().orElseThrow();
    assertThat(shown.value()).isEqualTo("99-5");
    exchange.decline(PRIYA, shown);
    assertThat(manager.asked()).endsWith("hang up " + PHONE);
    exchange.onEvent(new PbxEvent.HungUp("99.5", "99.5", "PJSIP/caller-1", 16));
    assertThat(exchange.findStatus(PRIYA).orElseThrow().call()).isEmpty();
  }

  @Test
  void aCallerWhomAsteriskTakesByItselfIsFollowedWhateverComes() {
    exchange.choose(PRIYA, Choice.BREAK, "lunch");
    exchange.follow(CALL, ID, new Waits());
    exchange.onEvent(new PbxEvent.Joined(ID, "support"));
    exchange.tick();
    exchange.onEvent(new PbxEvent.LeftQueue(ID));
    exchange.onEvent(new PbxEvent.Joined(ID, "warmline-last"));
    exchange.tick();
    exchange.onEvent(new PbxEvent.Ringing(ID, "warmline-last", "Priya", PHONE));
    assertThat(exchange.findStatus(PRIYA).orElseThrow().call()).contains(CALL);
    exchange.onEvent(new PbxEvent.Connected(ID, "Priya", PHONE));
    exchange.onEvent(new PbxEvent.TalkEnded(ID, "Priya", true));
    assertThat(log.stream().filter(word -> !word.equals("desk")))
        .as("nobody is there, and the caller stays with Asterisk")
        .containsExactly(
            "WAITING", "WAITING", "RINGING Priya", "BRIDGED Priya", "AGENT_HUNG_UP Priya");
  }

  @Test
  void aKeyInTheQueueIsTold() {
    exchange.join(ticket(new CompletableFuture<>()), new Waits());
    exchange.onEvent(new PbxEvent.Joined(ID, "support"));
    assertThat(exchange.queueFailed(ID, "KEY")).isEqualTo(new AfterQueue.BackToAssistant());
    assertThat(log).endsWith("LEFT_QUEUE", "desk");
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED,CALLING",
    "NO_ANSWER,AGENT_NOT_ANSWERING",
    "BUSY,AGENT_NOT_ANSWERING",
    "DECLINED,AGENT_NOT_ANSWERING",
    "FAILED,FAILED"
  })
  void anAgentCallsBack(Originated ends, Result result) {
    manager.callsEnd(ends);
    assertThat(exchange.call(PRIYA, "+12125550102").toCompletableFuture().join()).isEqualTo(result);
    assertThat(manager.asked())
        .endsWith("call Local/Priya@warmline-agent-first then warmline-callback,+12125550102");
  }

  @ParameterizedTest
  @CsvSource({
    "+13125550102,NOT_ALLOWED",
    "+1212,NOT_ALLOWED",
    "2125550102,NOT_ALLOWED",
    "'+12125550102,,n',NOT_ALLOWED",
    "'+1212&PJSIP/x',NOT_ALLOWED",
    "+121255501021234567,NOT_ALLOWED",
    "'',NOT_ALLOWED"
  })
  void onlyAllowedNumbersAreEverCalled(String number, Result result) {
    assertThat(exchange.call(PRIYA, number).toCompletableFuture().join()).isEqualTo(result);
    assertThat(exchange(Set.of()).call(PRIYA, "+12125550102").toCompletableFuture().join())
        .isEqualTo(Result.NOT_ALLOWED);
    assertThat(manager.asked()).noneMatch(word -> word.startsWith("call"));
  }

  @Test
  void whoHasNoPhoneOrNoLinkCannotCall() {
    assertThat(exchange.call(new AgentId("Eve"), "+12125550102").toCompletableFuture().join())
        .isEqualTo(Result.NO_PHONE);
    assertThat(exchange.isAvailable()).isTrue();
    manager.ready(false);
    assertThat(exchange.call(PRIYA, "+12125550102").toCompletableFuture().join())
        .isEqualTo(Result.FAILED);
    assertThat(exchange.isAvailable()).isFalse();
    assertThat(exchange(Set.of()).isAvailable()).isFalse();
  }

  private AsteriskExchange exchange(Set<String> callable) {
    return new AsteriskExchange(
        new AsteriskExchange.Settings(20_000, 30_000, 15_000, List.of("support"), callable),
        manager,
        new Routes());
  }

  private static Ticket ticket(CompletionStage<Pcm> briefing) {
    return new Ticket(
        CALL, "support", Tone.NEUTRAL, briefing, CompletableFuture.completedStage(null));
  }

  private final class Routes implements CallerRoutes {
    @Override
    public void toQueue(Ticket ticket) {
      log.add("to queue");
    }

    @Override
    public void toAssistant(CallId call) {
      log.add("back");
    }

    @Override
    public boolean announces(Tone tone) {
      return tone == Tone.NEUTRAL;
    }

    @Override
    public Optional<CallId> find(String uniqueId) {
      return uniqueId.equals(ID) ? Optional.of(CALL) : Optional.empty();
    }

    @Override
    public Optional<String> findUniqueId(CallId call) {
      return call.equals(CALL) ? Optional.of(ID) : Optional.empty();
    }
  }

  private class Waits implements QueueListener {
    @Override
    public void onStep(HandoffStep step, Optional<AgentId> agent) {
      log.add(step + agent.map(id -> " " + id).orElse(""));
    }

    @Override
    public void onStillWaiting(long waitedMillis) {
      throw new AssertionError("Asterisk itself tells them");
    }
  }

  private final class Desk implements AgentListener {
    @Override
    public void onChange() {
      log.add("desk");
    }

    @Override
    public void onGone(CallId call, Why why) {
      log.add("gone " + why);
    }

    @Override
    public void onReplaced() {
      log.add("replaced");
    }
  }
}
