package org.warmline.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.call.Choice;
import org.warmline.call.Expectation;

class LikelyAnswersTest {

  @Test
  void namesWhatIsOffered() {
    List<Choice> offered =
        List.of(
            new Choice("1", Map.of("time", "08:15", "doctor", "Patel")),
            new Choice("2", Map.of("time", "17:40")));
    List<String> phrases = LikelyAnswers.to(spec("flight", "choice"), offered).phrases();
    assertThat(phrases)
        .contains(
            "the first one",
            "the second one",
            "the last one",
            "eight fifteen",
            "the eight fifteen",
            "the morning one",
            "Doctor Patel",
            "five forty",
            "the afternoon one",
            "none of them")
        .doesNotContain("the third one", "the evening one")
        .doesNotHaveDuplicates();
  }

  @Test
  void aPersonMayBeAskedForAnywhere() {
    for (Expectation each :
        List.of(Expectation.YES_NO, LikelyAnswers.to(spec("date", "date"), List.of()))) {
      assertThat(each.phrases()).containsAll(Expectation.PERSON);
    }
  }

  @Test
  void saysNothingOfNamesAndBirthdays() {
    for (String type : List.of("last_name", "full_name", "code", "text", "phone")) {
      assertThat(LikelyAnswers.to(spec("it", type), List.of()).phrases()).as(type).isEmpty();
    }
    assertThat(LikelyAnswers.to(spec("date_of_birth", "date"), List.of()).phrases()).isEmpty();
  }

  private static SlotSpec spec(String name, String type) {
    return new SlotSpec(
        name,
        type,
        "",
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
