package org.warmline.desk;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warmline.call.ActionReport;
import org.warmline.call.RowChange;

/** Words for what was changed in the records. */
final class RowWords {
  private static final Pattern DEPARTURE = Pattern.compile("(.+)-(\\d{4}-\\d{2}-\\d{2})");

  private RowWords() {}

  /** Empty for a change that only follows from another one. */
  static Optional<String> of(RowChange row, ActionReport report) {
    return switch (row.table()) {
      case "booking" -> Optional.of(booking(row));
      case "appointment" -> Optional.of(appointment(row, report.facts()));
      case "order_return" -> Optional.of("Return registered: order " + row.id());
      case "outgoing_message" ->
          Optional.of("To be sent: " + row.after().getOrDefault("kind", "").replace('_', ' '));
      case "customer" -> Optional.of(contact(row));
      case "callback" ->
          Optional.of("Call back noted: " + row.after().getOrDefault("phone", row.id()));
      case "flight" -> Optional.empty();
      default -> Optional.of(other(row));
    };
  }

  private static String contact(RowChange row) {
    String kind = row.after().containsKey("email") ? "email" : "phone";
    return "Changed: %s of customer %s, now %s"
        .formatted(kind, row.id(), row.after().getOrDefault(kind, ""));
  }

  private static String booking(RowChange row) {
    if (row.after().containsKey("cancelled_at")) {
      return "Flight cancelled: " + departure(row.after().getOrDefault("flight_id", row.id()));
    }
    String before = row.before().get("flight_id");
    String after = row.after().get("flight_id");
    return before == null || after == null
        ? other(row)
        : "Flight moved: " + departure(before) + " → " + departure(after);
  }

  private static String appointment(RowChange row, Map<String, String> facts) {
    if (row.after().isEmpty()) {
      return added("Appointment cancelled", row, facts);
    }
    return added(row.before().isEmpty() ? "Appointment booked" : "Appointment moved", row, facts);
  }

  private static String added(String what, RowChange row, Map<String, String> facts) {
    String about =
        Stream.of("doctor", "date", "time", "current_date", "current_time", "full_name")
            .filter(facts::containsKey)
            .map(name -> Words.value(facts.getOrDefault(name, "")))
            .collect(Collectors.joining(", "));
    return what + ": " + (about.isEmpty() ? row.id() : about);
  }

  private static String other(RowChange row) {
    String what = row.table().replace('_', ' ') + " " + row.id();
    return (row.before().isEmpty() ? "Added: " : "Changed: ") + what;
  }

  private static String departure(String flightId) {
    Matcher departure = DEPARTURE.matcher(flightId);
    return departure.matches()
        ? departure.group(1) + " " + Words.value(departure.group(2))
        : flightId;
  }
}
