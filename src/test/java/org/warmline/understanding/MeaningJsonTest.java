package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmline.call.Band;
import org.warmline.call.Evidence;
import org.warmline.call.Meaning;
import org.warmline.call.Mood;

class MeaningJsonTest {

  @Test
  void scoresAreWrittenWithoutAnExponent() {
    Meaning meaning =
        new Meaning(
            "words",
            Optional.of("rebook_flight"),
            1,
            Band.ACT,
            List.of(new Meaning.Guess("order_status", 0.02561)),
            false,
            Map.of(),
            0.00068,
            new Mood(0.0003, 0.00001, List.of()),
            Optional.empty(),
            Optional.empty(),
            List.of(new Evidence("frustration", "earlier", "before", 0.0009, 1)));
    assertThat(MeaningJson.of(meaning).toString())
        .contains("\"confidence\":1.0,")
        .contains("\"confidence\":0.0256}")
        .contains("\"agentRequest\":0.0007,\"frustration\":0.0003,\"urgency\":0.0,")
        .contains("\"weight\":0.0009}");
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0", "1, 1.0", "0.5, 0.5", "0.12345, 0.1235", "7.0E-4, 0.0007", "20, 20.0"})
  void scoresHaveOneToFourDecimals(double score, String shown) {
    assertThat(Scores.plain(score)).hasToString(shown);
    assertThat(Scores.rounded(score)).isEqualTo(Double.parseDouble(shown));
  }
}
