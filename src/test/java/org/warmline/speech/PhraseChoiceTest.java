package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.call.Transcript;
import org.warmline.call.Transcript.Alternative;
import org.warmline.call.Transcript.Kind;

class PhraseChoiceTest {
  private static final Transcript WORSE = new Transcript("Worse.", 0.4);

  @Test
  void takesThePhraseThatFitsNearlyAsWell() {
    Transcript chosen = PhraseChoice.choose(WORSE, -1, scores(-3, "Yes.", -9, "No."));
    assertThat(chosen.text()).isEqualTo("Yes.");
    assertThat(chosen.kind()).isEqualTo(Kind.PHRASE);
    assertThat(chosen.confidence()).isBetween(0.8, 1.0);
    assertThat(chosen.alternatives()).extracting(Alternative::text).containsExactly("Worse.");
  }

  @Test
  void keepsWhatWasHeardWhenNoPhraseFits() {
    Transcript person = new Transcript("A person, please.", 0.9);
    Transcript chosen = PhraseChoice.choose(person, -1, scores(-9, "The first one.", -12, "No."));
    assertThat(chosen.text()).isEqualTo("A person, please.");
    assertThat(chosen.kind()).isEqualTo(Kind.FREE);
    assertThat(chosen.confidence()).isEqualTo(0.9);
  }

  @Test
  void isSurerWhenBothAgree() {
    Transcript heard = new Transcript("yes", 0.3);
    Transcript chosen = PhraseChoice.choose(heard, -2, scores(-2, "Yes.", -14, "No."));
    assertThat(chosen.text()).isEqualTo("Yes.");
    assertThat(chosen.confidence()).isGreaterThan(0.9);
    assertThat(chosen.alternatives()).isEmpty();
  }

  @Test
  void doubtsAPhraseWhenAnotherFitsAsWell() {
    Transcript chosen = PhraseChoice.choose(WORSE, -1, scores(-3, "Thursday.", -3.1, "Saturday."));
    assertThat(chosen.text()).isEqualTo("Thursday.");
    assertThat(chosen.confidence()).isLessThan(0.55);
    assertThat(chosen.alternatives().getFirst().text()).isEqualTo("Saturday.");
  }

  @Test
  void withoutPhrasesNothingChanges() {
    assertThat(PhraseChoice.choose(WORSE, -1, List.of())).isEqualTo(WORSE);
  }

  @Test
  void manyLooksBecomeOneTranscript() {
    Transcript whole =
        Readings.together(
            List.of(
                new Transcript("A nine zero.", 0.5),
                new Transcript("Eight nine zero.", 0.7),
                new Transcript("eight, nine zero", 0.6),
                Transcript.NOTHING));
    assertThat(whole.text()).isEqualTo("Eight nine zero.");
    assertThat(whole.alternatives()).containsExactly(new Alternative("A nine zero.", 0.5));
    assertThat(Readings.together(List.of(new Transcript("Ny.", 0.001))))
        .isEqualTo(Transcript.NOTHING);
  }

  private static List<PhraseScore> scores(double one, String first, double two, String second) {
    return List.of(
        new PhraseScore(new Phrase(second, List.of(2)), two),
        new PhraseScore(new Phrase(first, List.of(1)), one));
  }
}
