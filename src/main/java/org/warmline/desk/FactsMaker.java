package org.warmline.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;

/** What the caller said and what the records say, each by its label. Pure. */
final class FactsMaker {
  private static final String UNCLEAR = "unclear";
  private static final String BOOKING = "booking";

  /** Where the recognizer's confidence is calibrated to act. */
  private static final double SURE = 0.5;

  private static final Set<String> NO_FACTS =
      Set.of("yes_no", "verified_by", "status_sentence", "part_of_day");
  private static final List<String> CURRENT_FLIGHT =
      List.of("current_flight_number", "current_date", "current_time");
  private static final List<String> ROUTE = List.of("origin", "destination");

  private FactsMaker() {}

  static List<Card.Fact> make(History history) {
    Map<String, Card.Fact> facts = new LinkedHashMap<>();
    for (CallEvent event : history.events()) {
      switch (event) {
        case CallEvent.Understood understood -> said(history, understood, facts);
        case CallEvent.ActionEnded ended -> known(ended.report(), facts);
        default -> {
          // Nothing else names facts.
        }
      }
    }
    return List.copyOf(facts.values());
  }

  private static void said(
      History history, CallEvent.Understood understood, Map<String, Card.Fact> facts) {
    boolean sure =
        history.findHeard(understood.turn()).map(heard -> heard.confidence() >= SURE).orElse(true);
    for (String name : new TreeSet<>(understood.slots().keySet())) {
      if (!NO_FACTS.contains(name)) {
        boolean clear = sure && !understood.unclear().contains(name);
        facts.put(
            name,
            fact(
                name,
                understood.slots().getOrDefault(name, ""),
                understood.heard().get(name),
                clear ? null : UNCLEAR));
      }
    }
  }

  /** What a lookup told; what an action changed stands among the things done. */
  private static void known(ActionReport report, Map<String, Card.Fact> facts) {
    if (report.status() != ActionReport.Status.DONE || !report.rows().isEmpty()) {
      return;
    }
    boolean booking = report.facts().containsKey("passenger");
    proved(report, facts);
    joined(report, "current_flight", "Flies now", CURRENT_FLIGHT, ", ", facts);
    joined(report, "route", "Route", ROUTE, " to ", facts);
    for (String name : new TreeSet<>(report.facts().keySet())) {
      boolean apart = CURRENT_FLIGHT.contains(name) || ROUTE.contains(name);
      if (!apart && !NO_FACTS.contains(name)) {
        String value = report.facts().getOrDefault(name, "");
        facts.put(name, fact(name, value, null, booking ? BOOKING : null));
      }
    }
  }

  /** Where what was said had been misheard, the record's own stands in its place. */
  private static void proved(ActionReport report, Map<String, Card.Fact> facts) {
    for (String name : report.facts().getOrDefault("verified_by", "").split(",", -1)) {
      Card.Fact said = facts.get(name);
      String own = report.args().get(name);
      if (said != null && own != null && !said.value().equals(Words.value(own))) {
        facts.put(name, fact(name, own, said.heard(), null));
      }
    }
  }

  private static void joined(
      ActionReport report,
      String name,
      String label,
      List<String> parts,
      String between,
      Map<String, Card.Fact> facts) {
    String value =
        parts.stream()
            .flatMap(part -> Stream.ofNullable(report.facts().get(part)))
            .map(Words::value)
            .collect(Collectors.joining(between));
    if (!value.isEmpty()) {
      facts.put(name, new Card.Fact(name, label, value, null, BOOKING));
    }
  }

  private static Card.Fact fact(
      String name, String value, @Nullable String heard, @Nullable String flag) {
    return new Card.Fact(name, Words.label(name), Words.value(value), heard, flag);
  }
}
