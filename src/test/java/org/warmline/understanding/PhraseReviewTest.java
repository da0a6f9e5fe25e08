package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.understanding.PhraseWarning.Collision;
import org.warmline.understanding.PhraseWarning.TooFew;

class PhraseReviewTest {
  private static final List<String> FLIGHT =
      List.of(
          "move my flight to another day",
          "I want to fly on another date",
          "change the day of my flight",
          "rebook my flight please",
          "can I take a later flight",
          "put me on another flight",
          "I need a different flight",
          "switch my flight",
          "my flight has to be on friday instead",
          "I'd like to reschedule my flight");
  private static final List<String> ORDER =
      List.of("where is my order", "when does my order come", "has my order been sent");

  @Test
  void aPhraseAmongAnotherIntentsPhrasesIsNamedWithTheOneItIsNearestTo() {
    List<PhraseWarning> warnings =
        review(
            new Lessons.Lesson("rebook_flight", FLIGHT, false),
            new Lessons.Lesson(
                "order_status",
                List.of(ORDER.get(0), ORDER.get(1), ORDER.get(2), "change the date of my flight"),
                false));
    assertThat(warnings)
        .filteredOn(warning -> warning.intent().equals("order_status"))
        .hasSize(2)
        .contains(new TooFew("order_status", 4))
        .anySatisfy(
            warning -> {
              assertThat(warning).isInstanceOf(Collision.class);
              Collision collision = (Collision) warning;
              assertThat(collision.phrase()).isEqualTo("change the date of my flight");
              assertThat(collision.other()).isEqualTo("rebook_flight");
              assertThat(FLIGHT).contains(collision.otherPhrase());
              assertThat(collision.toOther()).isGreaterThan(collision.toOwn());
              assertThat(collision.phrases()).isEqualTo(1);
            });
  }

  @Test
  void enoughPhrasesOfTheirOwnGiveNoWarning() {
    assertThat(
            review(
                new Lessons.Lesson("rebook_flight", FLIGHT, false),
                new Lessons.Lesson("order_status", ORDER, false)))
        .containsExactly(new TooFew("order_status", 3));
  }

  @Test
  void anIntentWithoutPhrasesIsTooFewToo() {
    assertThat(
            review(
                new Lessons.Lesson("rebook_flight", FLIGHT, false),
                new Lessons.Lesson("nothing", List.of(), false)))
        .containsExactly(new TooFew("nothing", 0));
  }

  private static List<PhraseWarning> review(Lessons.Lesson... lessons) {
    try (School school = School.open(Optional.empty())) {
      return school.review(new Lessons(List.of(lessons), List.of()));
    }
  }
}
