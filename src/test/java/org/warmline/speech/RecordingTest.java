package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

@Tag("model")
class RecordingTest {
  private static final String TWO_CITIES =
      """
      It was the best of times, it was the worst of times, it was the age of wisdom, it was the age
      of foolishness, it was the epoch of belief, it was the epoch of incredulity, it was the season
      of light, it was the season of darkness, it was the spring of hope, it was the winter of
      despair, we had everything before us, we had nothing before us, we were all going direct to
      heaven, we were all going direct the other way - in short, the period was so far like the
      present period, that some of its noisiest authorities insisted on its being received, for good
      or for evil, in the superlative degree of comparison only.
      """;

  @Test
  void cuttingCostsNoWords() throws IOException {
    Pcm sound =
        Wav.read(
            Models.with("sound/two_cities.wav", "models/fetch").resolve("sound/two_cities.wav"));
    try (SileroVad vad = SileroVad.open(Models.withMoonshine());
        Recognizer moonshine = MoonshineRecognizer.open(Models.FOLDER)) {
      Recording recording = new Recording(vad, moonshine, EndpointSettings.RECORDING);
      List<String> said = SpokenForm.words(TWO_CITIES);

      List<Utterance> pieces = recording.transcribe(sound, Expectation.NOTHING);
      String cut = String.join(" ", pieces.stream().map(p -> p.transcript().text()).toList());
      String whole = recording.transcribeUncut(sound, Expectation.NOTHING).text();

      int errors = WordErrors.between(said, SpokenForm.words(cut));
      assertThat(errors).isLessThanOrEqualTo(WordErrors.between(said, SpokenForm.words(whole)));
      assertThat(errors).isLessThanOrEqualTo(said.size() / 20);
      for (int i = 0; i < pieces.size(); i++) {
        assertThat(pieces.get(i).toMillis()).isGreaterThan(pieces.get(i).fromMillis());
        if (i > 0) {
          assertThat(pieces.get(i).fromMillis())
              .isGreaterThanOrEqualTo(pieces.get(i - 1).toMillis());
        }
      }
    }
  }
}
