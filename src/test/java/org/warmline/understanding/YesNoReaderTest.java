package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.warmline.call.Meaning.YesNo;
import org.warmline.understanding.words.Words;

class YesNoReaderTest {
  private final YesNoReader reader = new YesNoReader();

  @Test
  void answersToAQuestion() {
    for (List<String> row : Tables.read("yes-no.tsv")) {
      assertThat(read(row.getFirst(), true)).as(row.getFirst()).isEqualTo(row.get(1));
    }
  }

  @Test
  void hardlyAnyAnswerToAConfirmationIsMissedAndNoneIsTurnedRound() {
    List<String> wrong = new ArrayList<>();
    List<String> turned = new ArrayList<>();
    List<List<String>> rows = Tables.read("yes-no-confirm.tsv");
    for (List<String> row : rows) {
      String got = read(row.getFirst(), true);
      if (!got.equals(row.get(1))) {
        wrong.add(row + " taken for " + got);
        if (!got.equals("-") && !row.get(1).equals("-")) {
          turned.add(row + " taken for " + got);
        }
      }
    }
    assertThat(turned).isEmpty();
    assertThat(wrong.size() * 100).as("%s", wrong).isLessThanOrEqualTo(2 * rows.size());
  }

  @Test
  void withoutAQuestionOnlyPlainAnswersCount() {
    for (String text :
        List.of(
            "I have no bags",
            "I do have a question",
            "it is about my order",
            "good morning I need help",
            "I don't have the number",
            "please move my flight",
            "right now I am in Boston",
            "you can find it under Novak")) {
      assertThat(read(text, false)).as(text).isEqualTo("-");
    }
    assertThat(read("yes I'd like to fly on friday", false)).isEqualTo("yes");
    assertThat(read("no thanks", false)).isEqualTo("no");
  }

  private String read(String text, boolean expected) {
    return reader
        .read(Words.of(text), expected)
        .map(YesNo::name)
        .orElse("-")
        .toLowerCase(Locale.ROOT);
  }
}
