package org.warmline.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.call.ActionReport;
import org.warmline.call.Band;
import org.warmline.call.CallEvent;
import org.warmline.call.Caller;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;

class SummariesTest {
  private final Summaries summaries =
      new Summaries(
          Map.of(
              "rebook_flight",
              "move a flight",
              "order_status",
              "find out where an order is",
              "agent",
              "reach a person"),
          Map.of("rebook_flight", "rebook_flight", "order_status", "order_status"));

  @Test
  void tellsWhoProvedWhatWantsWhatAndHowTheyFeel() {
    Summary summary =
        summaries.of(
            List.of(
                started(),
                new CallEvent.Moved(5, 1, "rebook_flight.booking_reference"),
                ended(
                    "find_booking",
                    ActionReport.Status.DONE,
                    Map.of("booking_reference", "KX472Q", "last_name", "Miller", "date", "x"),
                    Map.of(
                        "passenger", "Anna Miller", "verified_by", "booking_reference,last_name")),
                ended("rebook_flight", ActionReport.Status.DONE, Map.of(), Map.of()),
                new CallEvent.Moved(9, 5, "order_status.order_number"),
                new CallEvent.Heard(10, 6, "this is ridiculous", 1),
                understood(6, 0.9)));

    assertThat(summary.who()).isEqualTo("Anna Miller");
    assertThat(summary.verified().level()).isEqualTo(Summary.Verified.Level.DATA);
    assertThat(summary.verified().by()).containsExactly("booking_reference", "last_name");
    assertThat(summary.wants()).isEqualTo("find out where an order is");
    assertThat(summary.done()).containsExactly("move a flight");
    assertThat(summary.left()).containsExactly("find out where an order is");
    assertThat(summary.mood().value()).isEqualTo("frustrated");
    assertThat(summary.mood().sentence()).isEqualTo("this is ridiculous");
    assertThat(summary.spoken()).startsWith("Anna Miller, verified.").contains("frustrated");
    assertThat(summary.spokenSeconds()).isLessThanOrEqualTo(8);
  }

  @Test
  void tellsWhatAPersonWasOfferedForAndWhatIsLeft() {
    Summary summary =
        summaries.of(
            List.of(
                started(),
                new CallEvent.Moved(5, 1, "order_status.offer_person"),
                new CallEvent.Escalated(
                    9,
                    2,
                    new Escalation(
                        Escalation.Reason.RULE,
                        List.of(new Evidence("rule", "rule", "order_status", 1, 2)),
                        "support"))));
    assertThat(summary.wants()).isEqualTo("find out where an order is");
    assertThat(summary.left()).containsExactly("find out where an order is");
    assertThat(summary.done()).isEmpty();
  }

  @Test
  void askingForAPersonIsTheTopicOnlyWhereThereIsNoOther() {
    CallEvent asked =
        new CallEvent.Escalated(
            9,
            2,
            new Escalation(
                Escalation.Reason.AGENT_REQUEST,
                List.of(new Evidence("rule", "intent", "agent", 1, 2)),
                "support"));
    CallEvent moving = new CallEvent.Moved(5, 1, "rebook_flight.flight");

    assertThat(summaries.of(List.of(started(), asked)).wants()).isEqualTo("reach a person");
    assertThat(summaries.of(List.of(started(), moving, asked)).wants()).isEqualTo("move a flight");
    assertThat(summaries.of(List.of(started(), moving, asked)).left())
        .containsExactly("move a flight");
  }

  @Test
  void aCallerOfWhomNothingIsKnownIsTheirNumber() {
    Summary summary = summaries.of(List.of(started()));
    assertThat(summary.who()).isEqualTo("+12125550123");
    assertThat(summary.verified().level()).isEqualTo(Summary.Verified.Level.NONE);
    assertThat(summary.wants()).isEmpty();
    assertThat(summary.mood().value()).isEqualTo("calm");
    assertThat(summary.spoken()).isEqualTo("A caller, not verified.");
  }

  @Test
  void nothingIsDoneThatWasRefusedOrFailed() {
    Summary summary =
        summaries.of(
            List.of(
                started(),
                new CallEvent.Moved(5, 1, "rebook_flight.confirm"),
                ended("rebook_flight", ActionReport.Status.REFUSED, Map.of(), Map.of()),
                ended("rebook_flight", ActionReport.Status.FAILED, Map.of(), Map.of())));
    assertThat(summary.done()).isEmpty();
    assertThat(summary.failed()).containsExactly("move a flight");
    assertThat(summary.left()).containsExactly("move a flight");
  }

  private static CallEvent started() {
    return new CallEvent.Started(0, new Caller("+12125550123", Locale.US), "text", "text");
  }

  private static CallEvent ended(
      String name,
      ActionReport.Status status,
      Map<String, String> args,
      Map<String, String> facts) {
    return new CallEvent.ActionEnded(
        7, 3, new ActionReport(name, "k", status, "", args, facts, List.of(), List.of()));
  }

  private static CallEvent understood(int turn, double frustration) {
    return new CallEvent.Understood(
        11, turn, Optional.empty(), 0.2, Band.REJECT, Map.of(), 0, frustration, 0);
  }
}
