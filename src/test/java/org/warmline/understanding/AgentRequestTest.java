package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;

class AgentRequestTest {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T10:00");

  @Test
  void hardlyAnyRequestIsMissedAndHardlyAnyoneIsSentAwayUnasked() {
    List<String> missed = new ArrayList<>();
    List<String> unasked = new ArrayList<>();
    int asking = 0;
    List<List<String>> rows = new ArrayList<>(Tables.read("agent.tsv"));
    rows.addAll(Tables.read("agent-more.tsv"));
    for (List<String> row : rows) {
      boolean asks = row.get(1).equals("agent");
      asking += asks ? 1 : 0;
      if (asks != isRequest(row.getFirst())) {
        (asks ? missed : unasked).add(row.getFirst());
      }
    }
    assertThat(missed.size() * 100).as("%s", missed).isLessThanOrEqualTo(3 * asking);
    assertThat(unasked.size() * 100).as("%s", unasked).isLessThanOrEqualTo(rows.size() - asking);
  }

  @Test
  void whoTellsOfPeopleOrTurnsThemDownMayStillAskForOne() {
    for (String text :
        List.of(
            "I spoke to someone yesterday, now let me talk to your manager",
            "I don't want to talk to you, give me an agent",
            "are you a robot? get me a human",
            "no, transfer me to a human",
            "I was talking to a lady and we were cut off, connect me with a person again")) {
      assertThat(isRequest(text)).as(text).isTrue();
    }
  }

  @Test
  void theRequestIsHeardWhateverWasAskedAndWhateverIsSaidAround() {
    List<Expectation> questions =
        List.of(
            Expectation.NOTHING,
            Expectation.YES_NO,
            new Expectation("booking_reference", "code", "AA999A", List.of()),
            new Expectation("last_name", "last_name", "", List.of()),
            new Expectation("date", "date", "", List.of()));
    for (Expectation question : questions) {
      for (String around :
          List.of(
              "%s",
              "it's kilo x-ray four seven two quebec, %s",
              "yes on Friday, %s",
              "%s, my name is Novak",
              "um well you see I called about my order last week and %s")) {
        String text = around.formatted("let me talk to a person");
        assertThat(understand(text, question).agentRequest()).as(text).isGreaterThan(0.9);
      }
    }
  }

  private static boolean isRequest(String text) {
    return understand(text, Expectation.NOTHING).agentRequest() >= 0.5;
  }

  private static Meaning understand(String text, Expectation expected) {
    return ShippedFlows.taught().understand(text, expected, NOW);
  }
}
