package org.warmline.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warmline.call.ActionReport;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;

/** A written call; see {@code src/test/resources/calls/README.md}. */
final class CallScript {
  private final Path file;
  private final List<Step> steps = new ArrayList<>();
  private long seed = 1;
  private String number = "";
  private RehearsedPeople people = RehearsedPeople.TAKE_EVERY_CALL;
  private LocalDateTime now = LocalDateTime.parse("2026-11-22T10:00");

  private record Step(int line, String mark, String rest) {}

  private CallScript(Path file) {
    this.file = file;
  }

  static CallScript read(Path file) throws IOException {
    CallScript script = new CallScript(file);
    int at = 0;
    for (String line : Files.readAllLines(file)) {
      at++;
      if (!line.isBlank() && !line.startsWith("# ")) {
        script.add(at, line.strip());
      }
    }
    assertThat(script.steps).as("%s has turns", file).anyMatch(step -> step.mark.equals(">"));
    return script;
  }

  long seed() {
    return seed;
  }

  /** Where the caller calls from; empty when withheld. */
  String number() {
    return number;
  }

  RehearsedPeople people() {
    return people;
  }

  LocalDateTime now() {
    return now;
  }

  /** Plays the call and checks every expectation. */
  void play(TextTalk talk, TalkTurn greeting) throws InterruptedException {
    TalkTurn turn = greeting;
    for (Step step : steps) {
      if (step.mark.equals(">")) {
        turn = talk.say(step.rest);
      } else {
        check(step, turn);
      }
    }
  }

  private void add(int at, String line) {
    String[] words = line.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "seed" -> seed = Long.parseLong(rest);
      case "now" -> now = LocalDateTime.parse(rest);
      case "from" -> number = rest;
      case "nobody" -> people = RehearsedPeople.NOBODY_THERE;
      default -> steps.add(new Step(at, words[0], rest));
    }
  }

  private void check(Step step, TalkTurn turn) {
    String where =
        file.getFileName() + ":" + step.line + " after \"" + turn.heard() + "\": " + turn;
    switch (step.mark) {
      case "<" -> assertThat(turn.said()).as(where).containsIgnoringCase(step.rest);
      case "<!" -> assertThat(turn.said()).as(where).doesNotContainIgnoringCase(step.rest);
      case ":" -> assertThat(turn.state()).as(where).isEqualTo(step.rest);
      case "!" -> action(step.rest.split(" "), turn, where);
      case "!!" -> assertThat(turn.actions()).as(where).allMatch(a -> a.rows().isEmpty());
      case "^" -> escalation(step.rest.split(" "), turn, where);
      case "^!" -> assertThat(turn.escalation()).as(where).isEmpty();
      case "=" ->
          assertThat(turn.outcome().map(o -> o.name().toLowerCase(Locale.ROOT)))
              .as(where)
              .contains(step.rest);
      default -> throw new IllegalArgumentException(where + ": unknown mark " + step.mark);
    }
  }

  private static void action(String[] expected, TalkTurn turn, String where) {
    Optional<ActionReport> found =
        turn.actions().stream().filter(a -> a.name().equals(expected[0])).findFirst();
    assertThat(found).as(where).isPresent();
    ActionReport report = found.get();
    assertThat(report.status().name()).as(where).isEqualToIgnoringCase(expected[1]);
    if (expected.length > 2) {
      assertThat(report.rows())
          .as(where)
          .anyMatch(
              row ->
                  row.table().equals(expected[2])
                      && (expected.length < 4 || row.id().equals(expected[3])));
    }
  }

  private static void escalation(String[] expected, TalkTurn turn, String where) {
    assertThat(turn.escalation()).as(where).isPresent();
    Escalation escalation = turn.escalation().get();
    assertThat(escalation.reason().name()).as(where).isEqualToIgnoringCase(expected[0]);
    assertThat(escalation.evidence()).as(where).isNotEmpty();
    for (int i = 1; i < expected.length; i++) {
      assertThat(escalation.evidence()).as(where).extracting(Evidence::of).contains(expected[i]);
    }
  }
}
