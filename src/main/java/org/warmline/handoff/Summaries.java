package org.warmline.handoff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;

/**
 * Makes the summary of a call out of its events. Pure.
 *
 * @param titles what each intent is called, in words that follow "would like to"
 * @param actions the intent that each action does
 */
public record Summaries(Map<String, String> titles, Map<String, String> actions) {
  /** The intent of who wants a person: a topic only as long as there is no other. */
  private static final String AGENT = "agent";

  private static final String UNKNOWN = "unknown caller";
  private static final double MOOD_SHOWS_FROM = 0.3;

  /** The fact by which an action tells which slots proved who the caller is. */
  private static final String PROOF = "verified_by";

  private static final double LONGEST_SECONDS = 8;

  public Summaries {
    titles = Map.copyOf(titles);
    actions = Map.copyOf(actions);
  }

  public Summary of(List<CallEvent> events) {
    List<ActionReport> reports = reports(events);
    Set<String> wanted = wanted(events);
    List<String> done = titled(reports, ActionReport.Status.DONE);
    List<String> failed = titled(reports, ActionReport.Status.FAILED);
    List<String> left =
        wanted.stream().map(this::title).filter(title -> !done.contains(title)).toList();
    String wants = wanted.isEmpty() ? "" : title(List.copyOf(wanted).get(wanted.size() - 1));
    Summary.Verified verified = verified(reports);
    String who = who(events, reports);
    Summary.MoodShown mood = mood(events);
    String spoken = spoken(who, verified, wants, done, mood);
    double seconds = seconds(spoken);
    return new Summary(who, verified, wants, done, failed, left, mood, spoken, seconds);
  }

  private static List<ActionReport> reports(List<CallEvent> events) {
    return events.stream()
        .filter(CallEvent.ActionEnded.class::isInstance)
        .map(event -> ((CallEvent.ActionEnded) event).report())
        .toList();
  }

  private Set<String> wanted(List<CallEvent> events) {
    Set<String> wanted = new LinkedHashSet<>();
    for (CallEvent event : events) {
      if (event instanceof CallEvent.Moved moved && moved.state().contains(".")) {
        wanted.add(moved.state().substring(0, moved.state().indexOf('.')));
      }
      if (event instanceof CallEvent.Escalated escalated) {
        escalated.escalation().evidence().stream()
            .filter(e -> e.kind().equals("intent") && titles.containsKey(e.value()))
            .forEach(e -> wanted.add(e.value()));
      }
    }
    if (wanted.size() > 1) {
      wanted.remove(AGENT);
    }
    return wanted;
  }

  private List<String> titled(List<ActionReport> reports, ActionReport.Status status) {
    return reports.stream()
        .filter(report -> report.status() == status && actions.containsKey(report.name()))
        .map(report -> title(actions.getOrDefault(report.name(), report.name())))
        .distinct()
        .toList();
  }

  private static Summary.Verified verified(List<ActionReport> reports) {
    List<String> by =
        reports.stream()
            .filter(Summaries::proves)
            .flatMap(report -> Stream.of(report.facts().getOrDefault(PROOF, "").split(",")))
            .distinct()
            .sorted()
            .toList();
    Summary.Verified.Level level =
        by.isEmpty() ? Summary.Verified.Level.NONE : Summary.Verified.Level.DATA;
    return new Summary.Verified(level, by);
  }

  private static boolean proves(ActionReport report) {
    return report.status() == ActionReport.Status.DONE && report.facts().containsKey(PROOF);
  }

  private static String who(List<CallEvent> events, List<ActionReport> reports) {
    Optional<String> proved =
        reports.stream()
            .filter(Summaries::proves)
            .map(report -> report.facts().getOrDefault("passenger", ""))
            .filter(name -> !name.isEmpty())
            .findFirst();
    return proved.or(() -> said(events)).orElseGet(() -> number(events));
  }

  private static Optional<String> said(List<CallEvent> events) {
    return events.stream()
        .filter(CallEvent.Understood.class::isInstance)
        .map(event -> ((CallEvent.Understood) event).slots())
        .flatMap(
            slots ->
                Optional.ofNullable(slots.getOrDefault("full_name", slots.get("last_name")))
                    .stream())
        .reduce((earlier, later) -> later);
  }

  private static String number(List<CallEvent> events) {
    return events.stream()
        .filter(CallEvent.Started.class::isInstance)
        .map(event -> ((CallEvent.Started) event).caller().number())
        .filter(number -> !number.isEmpty())
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static Summary.MoodShown mood(List<CallEvent> events) {
    String value = "calm";
    String sentence = "";
    double strongest = MOOD_SHOWS_FROM;
    String words = "";
    for (CallEvent event : events) {
      if (event instanceof CallEvent.Heard heard) {
        words = heard.text();
      }
      if (event instanceof CallEvent.Understood understood) {
        double most = Math.max(understood.frustration(), understood.urgency());
        if (most >= strongest) {
          strongest = most;
          sentence = words;
          value = understood.urgency() > understood.frustration() ? "urgent" : "frustrated";
        }
      }
    }
    return new Summary.MoodShown(value, sentence);
  }

  private String spoken(
      String who,
      Summary.Verified verified,
      String wants,
      List<String> done,
      Summary.MoodShown mood) {
    List<String> sentences = new ArrayList<>();
    String sure = verified.level() == Summary.Verified.Level.NONE ? ", not verified" : ", verified";
    sentences.add((isName(who) ? who : "A caller") + sure + ".");
    if (!wants.isEmpty()) {
      sentences.add("Would like to " + wants + ".");
    }
    if (!mood.value().equals("calm")) {
      sentences.add("Sounds " + mood.value() + ".");
    }
    if (!done.isEmpty()) {
      sentences.add("Done so far: " + String.join(", ", done) + ".");
    }
    while (sentences.size() > 1 && seconds(String.join(" ", sentences)) > LONGEST_SECONDS) {
      sentences.remove(sentences.size() - 1);
    }
    return String.join(" ", sentences);
  }

  private static double seconds(String spoken) {
    return Math.round(spoken.split("\\s+").length / Summary.WORDS_PER_SECOND * 10) / 10.0;
  }

  private String title(String intent) {
    return titles.getOrDefault(intent, intent.replace('_', ' '));
  }

  private static boolean isName(String who) {
    return !who.equals(UNKNOWN) && who.chars().noneMatch(Character::isDigit);
  }
}
