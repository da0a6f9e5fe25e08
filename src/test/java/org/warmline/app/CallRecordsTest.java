package org.warmline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmline.actions.DirectActions;
import org.warmline.call.AgentId;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.conversation.Workers;
import org.warmline.flows.FlowsLoader;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.RehearsedPeople;
import org.warmline.settings.Settings;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;

/** Where an agent's note goes when nobody runs the call any more. */
class CallRecordsTest {
  private static final Generation FLOWS =
      new FlowsLoader(
              Path.of(System.getProperty("warmline.home"), "dialplans", "flows"),
              DirectActions.facts())
          .loadShipped();
  private static final CallId CALL = new CallId("1795664011-8");
  private static final AgentId PRIYA = new AgentId("Priya");
  private static final String CARD = "4111 1111 1111 1111";

  private static Understanding understanding;

  private final Workers workers = new Workers(1);
  private CallKit kit;
  private CallRecords records;

  @BeforeAll
  static void learn() {
    understanding = Understandings.train(FLOWS.lessons());
  }

  @AfterAll
  static void forget() {
    understanding.close();
  }

  @BeforeEach
  void anEarlierRunHadACall() {
    kit =
        CallKit.open(
            new CallKit.Wish(
                FLOWS,
                understanding,
                DatabaseSettings.inMemory("records-" + UUID.randomUUID()),
                OptionalLong.of(1),
                workers,
                RehearsedPeople.NOBODY_THERE,
                RehearsedPeople.NOBODY_THERE,
                () -> LocalDateTime.parse("2026-11-22T10:00"),
                ZoneOffset.UTC,
                new Settings.Privacy(true, false)));
    kit.services()
        .log()
        .append(CALL, new CallEvent.Started(0, new Caller("+12125550101", Locale.US), "a", "b"));
    records = new CallRecords(kit::services);
  }

  @AfterEach
  void close() {
    kit.close();
    workers.close();
  }

  @Test
  void aCallOfAnEarlierRunIsNotedOnInItsLog() {
    assertThat(records.note(CALL, wrapUp("calls again"))).isTrue();

    assertThat(kit.database().pastCalls().findKept(CALL))
        .hasValueSatisfying(
            kept -> {
              assertThat(kept.call().agent()).isEqualTo("Priya");
              assertThat(kept.call().result()).isEqualTo("done");
              assertThat(kept.events()).hasSize(2);
            });
    assertThat(kit.services().log().list(CALL).get(1).atMillis()).isBetween(0L, 60_000L);
  }

  @Test
  void whatNobodyMayReadIsHiddenThereToo() {
    assertThat(records.note(CALL, wrapUp(CARD + ", anna@example.org"))).isTrue();

    assertThat(((CallEvent.WrappedUp) kit.services().log().list(CALL).get(1)).note())
        .doesNotContain(CARD)
        .doesNotContain("anna@example.org");
  }

  @Test
  void aCallThatNobodyKnowsIsNotMadeUp() {
    CallId unknown = new CallId("unknown");

    assertThat(records.note(unknown, wrapUp("nothing"))).isFalse();
    assertThat(kit.database().pastCalls().findKept(unknown)).isEmpty();
  }

  @Test
  void aCallThatIsRunIsNotedOnByWhoeverRunsItUntilAThousandLaterOnes() {
    List<CallEvent> told = new ArrayList<>();
    records.remember(CALL, made -> told.add(made.apply(7)));
    assertThat(records.note(CALL, wrapUp("one"))).isTrue();
    assertThat(told).hasSize(1);

    for (int later = 0; later < 1000; later++) {
      records.remember(new CallId("later-" + later), made -> {});
    }
    assertThat(records.note(CALL, wrapUp("two"))).isTrue();

    assertThat(told).hasSize(1);
    assertThat(kit.services().log().list(CALL)).hasSize(2);
  }

  private static LongFunction<CallEvent> wrapUp(String note) {
    return at -> new CallEvent.WrappedUp(at, 0, PRIYA, "done", note);
  }
}
