package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;

/** What callers say for each of the intents that the assistant serves itself or steers by. */
class FlowSentencesTest {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T10:00");
  private static final Set<String> HARMLESS =
      Set.of("repeat", "slower", "help", "start_over", "goodbye", "affirm", "deny");

  private final List<List<String>> rows = Tables.read("flow-sentences.tsv");

  @Test
  void mostAreActedOnRightAndHardlyAnyActedOnWrong() {
    List<String> wrong = new ArrayList<>();
    List<String> harmful = new ArrayList<>();
    for (List<String> row : rows) {
      Meaning meaning = ShippedFlows.taught().understand(row.getFirst(), Expectation.NOTHING, NOW);
      boolean acted = meaning.band() == Band.ACT;
      String got = meaning.intent().orElse("-");
      if (!acted || !got.equals(row.get(1))) {
        wrong.add(row + " taken for " + got + " " + meaning.confidence());
      }
      if (acted && !got.equals(row.get(1)) && !HARMLESS.contains(got)) {
        harmful.add(row + " taken for " + got + " " + meaning.confidence());
      }
    }
    assertThat(share(wrong)).as("%s", String.join("\n", wrong)).isLessThanOrEqualTo(0.08);
    assertThat(share(harmful)).as("%s", String.join("\n", harmful)).isLessThanOrEqualTo(0.02);
  }

  @Test
  void noneOfThemIsAPhraseThatWasLearned() {
    Set<String> heard = Set.copyOf(rows.stream().map(List::getFirst).toList());
    assertThat(ShippedFlows.lessons().intents())
        .allSatisfy(lesson -> assertThat(lesson.phrases()).doesNotContainAnyElementsOf(heard));
  }

  private double share(List<String> some) {
    return (double) some.size() / rows.size();
  }
}
