package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.warmline.call.Evidence;
import org.warmline.call.Expectation;
import org.warmline.call.Mood;

class MoodSentencesTest {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T10:00");

  @Test
  void frustrationIsHeardAndCalmLeftAlone() {
    assertHeard("frustrated", Mood::frustration, 90);
  }

  @Test
  void urgencyIsHeardAndCalmLeftAlone() {
    assertHeard("urgent", Mood::urgency, 80);
  }

  /** Of 100 calm sentences two may be taken wrongly. */
  private static void assertHeard(String what, ToDoubleFunction<Mood> score, int leastPercent) {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int has = 0;
    int calm = 0;
    for (List<String> row : rows()) {
      boolean acts = score.applyAsDouble(mood(row.getFirst())) >= 0.5;
      has += row.get(1).equals(what) ? 1 : 0;
      calm += row.get(1).equals("calm") ? 1 : 0;
      if (row.get(1).equals(what) && !acts) {
        missed.add(row.getFirst());
      }
      if (row.get(1).equals("calm") && acts) {
        wrong.add(row.getFirst());
      }
    }
    assertThat((has - missed.size()) * 100)
        .as("%s", missed)
        .isGreaterThanOrEqualTo(leastPercent * has);
    assertThat(wrong.size() * 100).as("%s", wrong).isLessThanOrEqualTo(2 * calm);
  }

  /** A caller who only says that something is wrong, or asks for a repetition, is not angry. */
  @Test
  void noRequestThatFlowsTeachIsTakenForAnger() {
    List<String> angry = new ArrayList<>();
    List<String> urgent = new ArrayList<>();
    int all = 0;
    for (Lessons.Lesson lesson : ShippedFlows.lessons().intents()) {
      for (String phrase : lesson.sensitive() ? List.<String>of() : lesson.phrases()) {
        Mood mood = mood(phrase);
        all++;
        if (mood.frustration() >= 0.5) {
          angry.add(phrase);
        }
        if (mood.urgency() >= 0.5) {
          urgent.add(phrase);
        }
      }
    }
    assertThat(all).isGreaterThan(300);
    assertThat(angry).hasSizeLessThanOrEqualTo(2);
    assertThat(urgent).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void theSharesOfWhatSpeaksForItAddUpToTheScore() {
    for (List<String> row : rows()) {
      Mood mood = mood(row.getFirst());
      double told =
          mood.evidence().stream()
              .filter(e -> e.of().equals("frustration"))
              .mapToDouble(Evidence::weight)
              .sum();
      assertThat(told).as(row.getFirst()).isLessThanOrEqualTo(mood.frustration() + 0.01);
      if (mood.frustration() >= 0.5) {
        assertThat(told).as(row.getFirst()).isGreaterThan(mood.frustration() - 0.11);
      }
    }
  }

  private static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>(Tables.read("moods.tsv"));
    rows.addAll(Tables.read("moods-more.tsv"));
    return rows;
  }

  private static Mood mood(String text) {
    return ShippedFlows.taught().understand(text, Expectation.NOTHING, NOW).mood();
  }
}
