package org.warmline.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.Choice;
import org.warmline.call.RowChange;
import org.warmline.flows.FlowOutline;
import org.warmline.handoff.Summary;

/** What was done for the caller, what failed, and what is left. Pure. */
record StepsMaker(Map<String, FlowOutline> outlines) {
  private static final String NOTHING_CHANGED = "Nothing has been changed yet.";
  private static final String CONFIRM = "confirm";
  private static final int MOST_CHOICES = 3;

  /** The intent of who wants a person: being on this page is how it is met. */
  private static final String AGENT = "agent";

  Card.Steps make(History history, Summary summary) {
    List<ActionReport> reports =
        history.all(CallEvent.ActionEnded.class).map(CallEvent.ActionEnded::report).toList();
    return new Card.Steps(
        done(reports), failed(reports), left(history, summary), changed(history, reports));
  }

  private List<String> done(List<ActionReport> reports) {
    Set<String> done = new LinkedHashSet<>();
    for (ActionReport report : reports) {
      if (report.status() == ActionReport.Status.DONE) {
        done.addAll(done(report));
      }
    }
    return List.copyOf(done);
  }

  private List<String> done(ActionReport report) {
    if (!report.rows().isEmpty()) {
      return report.rows().stream().flatMap(row -> RowWords.of(row, report).stream()).toList();
    }
    List<String> done = new ArrayList<>();
    List<String> proved = Verification.proofs(report);
    if (!proved.isEmpty()) {
      done.add(
          "Checked who is calling: " + Words.listed(proved).toLowerCase(Locale.ROOT) + " match");
    }
    if (!report.choices().isEmpty()) {
      done.add("Offered " + offered(report.choices()));
    }
    findOutline(report.name(), FlowOutline::deeds)
        .ifPresent(outline -> done.add(Words.sentence(outline.title())));
    return done.isEmpty() ? List.of(Words.label(report.name())) : done;
  }

  private static String offered(List<Choice> choices) {
    List<String> named =
        choices.stream()
            .limit(MOST_CHOICES)
            .map(choice -> choice(choice.facts()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (choices.size() > MOST_CHOICES) {
      named.add(Words.count(choices.size() - MOST_CHOICES) + " more");
    }
    return Words.listed(named);
  }

  private static String choice(Map<String, String> facts) {
    return Stream.of("flight_number", "doctor", "date", "time")
        .filter(facts::containsKey)
        .map(name -> Words.value(facts.getOrDefault(name, "")))
        .collect(Collectors.joining(" "));
  }

  private static List<String> failed(List<ActionReport> reports) {
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (ActionReport report : reports) {
      if (report.status() != ActionReport.Status.DONE) {
        counted.merge(Words.label(report.name()) + ": " + reason(report), 1, Integer::sum);
      }
    }
    return counted.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + ", " + Words.times(e.getValue()))
        .toList();
  }

  private static String reason(ActionReport report) {
    if (report.status() == ActionReport.Status.FAILED) {
      return switch (report.reason()) {
        case "busy", "unavailable" -> "no answer";
        default -> "failed";
      };
    }
    return report.reason().isEmpty() ? "refused" : report.reason().replace('_', ' ');
  }

  private List<String> left(History history, Summary summary) {
    List<String> left = new ArrayList<>();
    FlowOutline agent = outlines.get(AGENT);
    summary.left().stream()
        .filter(title -> agent == null || !title.equals(agent.title()))
        .map(Words::sentence)
        .forEach(left::add);
    findPlace(history, summary).ifPresent(left::add);
    running(history)
        .map(begun -> Words.label(begun.name()) + ": begun, not known yet how it ended")
        .forEach(left::add);
    return left;
  }

  /** What the flow that the dialogue stands in would have asked next. */
  private Optional<String> findPlace(History history, Summary summary) {
    String[] place =
        history
            .all(CallEvent.Moved.class)
            .reduce((earlier, later) -> later)
            .map(moved -> moved.state().split("\\.", 2))
            .orElse(new String[0]);
    FlowOutline outline = place.length == 2 ? outlines.get(place[0]) : null;
    if (outline == null || !summary.left().contains(outline.title())) {
      return Optional.empty();
    }
    if (place[1].equals(CONFIRM)) {
      return Optional.of("Read it back and get a clear yes");
    }
    int asking = outline.asks().indexOf(place[1]);
    List<String> still =
        outline.asks().stream()
            .skip(Math.max(0, asking))
            .map(name -> name.replace('_', ' '))
            .toList();
    return asking < 0 ? Optional.empty() : Optional.of("Still to ask: " + Words.listed(still));
  }

  private @Nullable String changed(History history, List<ActionReport> reports) {
    List<RowChange> rows = reports.stream().flatMap(report -> report.rows().stream()).toList();
    boolean mayChange =
        running(history)
            .anyMatch(begun -> findOutline(begun.name(), FlowOutline::deeds).isPresent());
    return rows.isEmpty() && !mayChange ? NOTHING_CHANGED : null;
  }

  private static Stream<CallEvent.ActionBegan> running(History history) {
    Set<String> ended =
        history
            .all(CallEvent.ActionEnded.class)
            .map(event -> event.report().name() + " " + event.report().key())
            .collect(Collectors.toSet());
    return history
        .all(CallEvent.ActionBegan.class)
        .filter(begun -> !ended.contains(begun.name() + " " + begun.key()));
  }

  private Optional<FlowOutline> findOutline(
      String action, java.util.function.Function<FlowOutline, Set<String>> kind) {
    return outlines.values().stream()
        .filter(outline -> kind.apply(outline).contains(action))
        .findFirst();
  }
}
