package org.warmline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warmline.actions.DirectActions;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Escalation;
import org.warmline.call.HandoffStep;
import org.warmline.conversation.CallServices;
import org.warmline.conversation.Workers;
import org.warmline.flows.FlowsLoader;
import org.warmline.flows.Generation;
import org.warmline.handoff.Custody;
import org.warmline.handoff.Owner;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.RehearsedPeople;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;

/** What becomes of calls that were cut off because the service ended in their midst. */
class LeftoversTest {
  private static final Generation FLOWS =
      new FlowsLoader(
              Path.of(System.getProperty("warmline.home"), "dialplans", "flows"),
              DirectActions.facts())
          .loadShipped();
  private static Understanding understanding;

  @BeforeAll
  static void learn() {
    understanding = Understandings.train(FLOWS.lessons());
  }

  @AfterAll
  static void forget() {
    understanding.close();
  }

  @Test
  void whoWasOnTheWayToAPersonIsCalledBackWhereTheNumberIsKnown() {
    try (Workers workers = new Workers(1);
        CallKit kit = kit(workers)) {
      CallServices services = kit.services();
      CallId known = waiting(services, "known", "+12125550101");
      CallId withheld = waiting(services, "withheld", "");

      assertThat(new Leftovers(services).settle()).isEqualTo(2);

      assertThat(owner(services, known)).contains(Owner.CALLBACK);
      assertThat(owner(services, withheld)).contains(Owner.NOBODY);
      assertThat(kit.database().callbackList(InstantSource.system(), ZoneOffset.UTC).listOpen(10))
          .singleElement()
          .satisfies(wanted -> assertThat(wanted.phone()).isEqualTo("+12125550101"));
      assertThat(new Leftovers(services).settle()).as("settled once").isZero();
    }
  }

  private static CallId waiting(CallServices services, String name, String number) {
    CallId call = new CallId(name);
    CallEvent began = new CallEvent.Started(0, new Caller(number, Locale.US), "text", "text");
    services.log().append(call, began);
    services
        .handoffs()
        .open(
            call,
            new Escalation(Escalation.Reason.ZERO, List.of(), "support"),
            FLOWS.summaries().of(List.of(began)));
    Custody queued = Custody.OPENED.after(HandoffStep.WAITING, Optional.empty()).orElseThrow();
    assertThat(services.handoffs().move(call, Custody.OPENED, queued)).isTrue();
    return call;
  }

  private static Optional<Owner> owner(CallServices services, CallId call) {
    return services.handoffs().findCustody(call).map(Custody::owner);
  }

  private static CallKit kit(Workers workers) {
    return CallKit.open(
        new CallKit.Wish(
            FLOWS,
            understanding,
            DatabaseSettings.inMemory("leftovers"),
            OptionalLong.of(1),
            workers,
            RehearsedPeople.NOBODY_THERE,
            RehearsedPeople.NOBODY_THERE,
            () -> LocalDateTime.parse("2026-11-22T10:00"),
            ZoneOffset.UTC));
  }
}
