package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

@Tag("piper")
class PiperTest {
  private static final String TEXT = "Your appointment is on Monday at ten.";

  @Test
  void isUnderstoodWordByWord() {
    assumeTrue(
        ServiceLoader.load(SynthesizerProvider.class).findFirst().isPresent(),
        "this build leaves Piper out: a build without -Dwithout.piper enables this test");
    Models.with("piper/en_US-joe-medium.onnx.json", "models/fetch");
    try (Synthesizer piper = new Engines(Models.FOLDER).synthesizer("piper").engine();
        SileroVad vad = SileroVad.open(Models.withMoonshine());
        Recognizer moonshine = MoonshineRecognizer.open(Models.FOLDER)) {
      assertThat(piper.voice()).isEqualTo("piper/en_US-joe-medium");
      Pcm sound = piper.render(TEXT);
      assertThat(sound.rms()).isBetween(2_000.0, 3_600.0);
      Recording recording = new Recording(vad, moonshine, EndpointSettings.CALL);
      List<Utterance> heard = recording.transcribe(sound, Expectation.NOTHING);
      assertThat(heard).hasSize(1);
      List<String> words = SpokenForm.words(heard.getFirst().transcript().text());
      assertThat(WordErrors.between(SpokenForm.words(TEXT), words)).isLessThanOrEqualTo(1);
    }
  }
}
