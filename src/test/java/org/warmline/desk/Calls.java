package org.warmline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmline.call.ActionReport;
import org.warmline.call.AgentId;
import org.warmline.call.Band;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Choice;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;
import org.warmline.call.HandoffStep;
import org.warmline.call.Party;
import org.warmline.call.RowChange;
import org.warmline.call.Tone;

/** Calls as they are recorded. */
final class Calls {
  static final CallId CALL = new CallId("call-1");
  static final AgentId PRIYA = new AgentId("Priya");

  private Calls() {}

  /** One who cannot make the assistant understand, says so, and asks for a person. */
  static List<CallEvent> angry() {
    List<CallEvent> events = new ArrayList<>();
    events.add(started("+12125550102"));
    events.add(said(50, 0, "Hello. How can I help?"));
    events.add(new CallEvent.Heard(9000, 1, "my order never came it's lost somewhere", 0.9));
    events.add(understood(9000, 1, "order_status", 0.12));
    events.add(new CallEvent.Moved(9010, 1, "order_status.order_number"));
    events.add(said(9100, 1, "What's your order number? It has five digits."));
    events.add(new CallEvent.Heard(20_000, 2, "it's the thing with the blue stripes", 0.8));
    events.add(understood(20_000, 2, "", 0.31));
    events.add(said(20_100, 2, "Sorry, I didn't catch the order number."));
    events.add(
        new CallEvent.Heard(
            31_000,
            3,
            "this is ridiculous I've explained this three times let me talk to a person",
            0.9));
    events.add(understood(31_000, 3, "agent", 0.82));
    events.add(
        new CallEvent.Escalated(
            31_010,
            3,
            new Escalation(
                Escalation.Reason.AGENT_REQUEST,
                List.of(
                    new Evidence("agent_request", "words", "let me talk to a person", 0.9, 3),
                    new Evidence("rule", "intent", "agent", 0.97, 3),
                    new Evidence("frustration", "words", "this is ridiculous", 0.5, 3),
                    new Evidence("frustration", "failures", "2", 0.28, 3),
                    new Evidence("frustration", "repeats", "2", 0.32, 3)),
                "support")));
    events.add(said(31_020, 3, "I'm getting you to a person."));
    events.add(step(33_000, HandoffStep.WAITING));
    events.add(step(35_000, HandoffStep.RINGING));
    return events;
  }

  /** One who has proved who they are and chosen a flight, when the records stop answering. */
  static List<CallEvent> halfRebooked() {
    List<CallEvent> events = new ArrayList<>(proved());
    events.add(new CallEvent.Moved(70_000, 5, "rebook_flight.confirm"));
    events.add(new CallEvent.ActionBegan(80_000, 6, "rebook_flight", "k3", Map.of()));
    events.add(
        ended(81_000, 6, report("rebook_flight", "k3", ActionReport.Status.FAILED, "unavailable")));
    events.add(
        new CallEvent.Escalated(
            81_010,
            6,
            new Escalation(
                Escalation.Reason.ACTION_FAILED,
                List.of(new Evidence("failures", "action_failures", "1 of 1", 1, 6)),
                "bookings")));
    events.add(step(82_000, HandoffStep.WAITING));
    return events;
  }

  /** The same up to the choice of a flight. */
  static List<CallEvent> proved() {
    return List.of(
        started("+12125550101"),
        new CallEvent.Heard(9000, 1, "I need to move my flight to Friday", 0.9),
        understood(
            9000,
            1,
            "rebook_flight",
            0.05,
            Map.of("date", "2026-11-27"),
            Map.of("date", "Friday"),
            Set.of()),
        new CallEvent.Moved(9010, 1, "rebook_flight.booking_reference"),
        new CallEvent.Heard(20_000, 2, "kilo x-ray four seven two quebec", 0.4),
        understood(
            20_000,
            2,
            "",
            0.05,
            Map.of("booking_reference", "KX472Q"),
            Map.of("booking_reference", "kilo x-ray four seven two quebec"),
            Set.of()),
        new CallEvent.Heard(30_000, 3, "baker", 0.9),
        understood(
            30_000,
            3,
            "",
            0.05,
            Map.of("last_name", "Baker"),
            Map.of("last_name", "baker"),
            Set.of()),
        new CallEvent.ActionBegan(30_010, 3, "find_booking", "k0", Map.of()),
        ended(30_100, 3, report("find_booking", "k0", ActionReport.Status.REFUSED, "not_found")),
        new CallEvent.Heard(40_000, 4, "miller", 0.9),
        understood(
            40_000,
            4,
            "",
            0.05,
            Map.of("last_name", "Miller"),
            Map.of("last_name", "miller"),
            Set.of("last_name")),
        new CallEvent.ActionBegan(40_500, 4, "find_booking", "k1", Map.of()),
        ended(41_000, 4, booking()),
        ended(42_000, 4, flights()));
  }

  /** What is recorded when the flight was moved. */
  static CallEvent moved(long atMillis) {
    return ended(
        atMillis,
        6,
        new ActionReport(
            "rebook_flight",
            "k4",
            ActionReport.Status.DONE,
            "",
            Map.of(),
            Map.of("flight_number", "WL107", "date", "2026-11-27", "time", "07:40"),
            List.of(),
            List.of(
                new RowChange(
                    "booking",
                    "KX472Q",
                    Map.of("flight_id", "WL141-2026-11-25"),
                    Map.of("flight_id", "WL107-2026-11-27")),
                new RowChange(
                    "flight",
                    "WL107-2026-11-27",
                    Map.of("seats_free", "3"),
                    Map.of("seats_free", "2")))));
  }

  static CallEvent started(String number) {
    return new CallEvent.Started(0, new Caller(number, Locale.US), "moonshine", "piper");
  }

  static CallEvent said(long atMillis, int turn, String text) {
    return new CallEvent.Said(atMillis, turn, text, Tone.NEUTRAL, "");
  }

  static CallEvent step(long atMillis, HandoffStep step) {
    return new CallEvent.Handoff(atMillis, 3, step, Optional.of(PRIYA));
  }

  static CallEvent talked(long atMillis, Party who, String text) {
    return new CallEvent.Talked(atMillis, 7, who, text, 0.9);
  }

  static CallEvent ended(long atMillis, int turn, ActionReport report) {
    return new CallEvent.ActionEnded(atMillis, turn, report);
  }

  static ActionReport report(String name, String key, ActionReport.Status status, String reason) {
    return new ActionReport(name, key, status, reason, Map.of(), Map.of(), List.of(), List.of());
  }

  static CallEvent understood(long atMillis, int turn, String intent, double frustration) {
    return understood(atMillis, turn, intent, frustration, Map.of(), Map.of(), Set.of());
  }

  static CallEvent understood(
      long atMillis,
      int turn,
      String intent,
      double frustration,
      Map<String, String> slots,
      Map<String, String> heard,
      Set<String> unclear) {
    return new CallEvent.Understood(
        atMillis,
        turn,
        Optional.of(intent).filter(name -> !name.isEmpty()),
        0.9,
        Band.ACT,
        slots,
        0,
        frustration,
        0,
        heard,
        unclear);
  }

  private static ActionReport booking() {
    return new ActionReport(
        "find_booking",
        "k1",
        ActionReport.Status.DONE,
        "",
        Map.of(),
        Map.of(
            "verified_by", "booking_reference,last_name",
            "passenger", "Anna Miller",
            "origin", "Boston",
            "destination", "Denver",
            "current_flight_number", "WL141",
            "current_date", "2026-11-25",
            "current_time", "15:30"),
        List.of(),
        List.of());
  }

  private static ActionReport flights() {
    return new ActionReport(
        "find_flights",
        "k2",
        ActionReport.Status.DONE,
        "",
        Map.of(),
        Map.of("verified_by", "booking_reference,last_name", "passenger", "Anna Miller"),
        List.of(choice("WL107", "07:40"), choice("WL121", "12:15")),
        List.of());
  }

  private static Choice choice(String number, String time) {
    return new Choice(number, Map.of("flight_number", number, "date", "2026-11-27", "time", time));
  }
}
