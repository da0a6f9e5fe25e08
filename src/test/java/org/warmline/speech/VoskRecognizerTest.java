package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

class VoskRecognizerTest {
  private static final String SENTENCE = "Hello. I would like to move my flight to Friday morning.";

  @Test
  void readsResultsWithTheirConfidence() {
    Transcript one =
        VoskResult.parse(
            """
            {"result":[{"conf":1.0,"end":0.5,"start":0.1,"word":"yes"},
             {"conf":0.5,"end":0.9,"start":0.5,"word":"please"},
             {"conf":0.9,"end":1.0,"start":0.9,"word":"[unk]"}],"text":"yes please [unk]"}
            """);
    assertThat(one).isEqualTo(new Transcript("yes please", 0.75));
    assertThat(VoskResult.parse("{\"text\" : \"\"}")).isEqualTo(Transcript.NOTHING);
    assertThat(VoskResult.joined(List.of(one, Transcript.NOTHING, new Transcript("now", 0.0))))
        .isEqualTo(new Transcript("yes please now", 0.5));
    assertThat(
            VoskResult.parsePartial(
                """
                {"partial":"yes","partial_result":[{"conf":0.7,"end":0.5,"start":0.1,"word":"yes"}]}
                """))
        .isEqualTo(new Transcript("yes", 0.7));
    assertThat(VoskResult.parsePartial("{\"partial\" : \"\"}")).isEqualTo(Transcript.NOTHING);
    assertThatThrownBy(() -> VoskResult.parsePartial("{")).isInstanceOf(SpeechException.class);
    assertThatThrownBy(() -> VoskResult.parse("{")).isInstanceOf(SpeechException.class);
  }

  /**
   * The Korean model cannot know the words; what is shown is that the engine hears and recovers.
   */
  @Test
  @Tag("model-test")
  void hearsUtteranceAfterUtteranceWithARealModel() {
    Path model = Models.with("vosk-ko", "models/fetch --tests").resolve("vosk-ko");
    try (Synthesizer voice = new FreeTtsSynthesizer();
        SileroVad vad = SileroVad.open(Models.withMoonshine())) {
      Pcm speech = voice.render(SENTENCE);
      try (Recognizer vosk = VoskRecognizer.open(model, "ko", 1, speech)) {
        assertThat(vosk.name()).isEqualTo("vosk");
        Recording recording = new Recording(vad, vosk, EndpointSettings.CALL);
        List<Pcm> talk = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          talk.add(speech);
          talk.add(Pcm.silence(1_000));
        }
        List<Utterance> heard = recording.transcribe(Pcm.join(talk), Expectation.NOTHING);
        assertThat(heard).hasSizeGreaterThanOrEqualTo(3);
        assertThat(heard)
            .allSatisfy(
                utterance -> assertThat(utterance.transcript().confidence()).isBetween(0.0, 1.0));
        try (Hearing hearing = vosk.open()) {
          assertThat(hearing.partial()).isEmpty();
          hearing.accept(speech);
          assertThat(hearing.partial()).isPresent();
          assertThat(hearing.finish(Expectation.NOTHING).text()).isNotBlank();
          assertThat(hearing.partial()).as("of the next utterance").isEmpty();
        }
        assertThat(recording.transcribe(Pcm.silence(5_000), Expectation.NOTHING)).isEmpty();
      }
    }
  }

  @Test
  @Tag("model-test")
  void callersBeyondItsEnginesAreHeardToo() {
    Path model = Models.with("vosk-ko", "models/fetch --tests").resolve("vosk-ko");
    try (Synthesizer voice = new FreeTtsSynthesizer()) {
      Pcm speech = voice.render(SENTENCE);
      try (VoskRecognizer vosk = VoskRecognizer.open(model, "ko", 1, speech)) {
        assertThat(vosk.ready()).as("made ready before the first call").isEqualTo(1);
        Hearing one = vosk.open();
        Hearing two = vosk.open();
        one.accept(speech);
        two.accept(speech);
        assertThat(vosk.ready()).isZero();
        assertThat(two.partial()).as("of a sound that waits").isEmpty();
        assertThat(two.finish(Expectation.NOTHING).text()).isNotBlank();
        assertThat(one.finish(Expectation.NOTHING).text()).isNotBlank();
        assertThat(vosk.ready()).as("no more are kept than agreed").isEqualTo(1);
        one.accept(speech);
        one.close();
        assertThat(vosk.ready()).as("given back by a call that ends").isEqualTo(1);
      }
    }
  }

  @Test
  @Tag("vosk-en")
  void understandsEnglishWhenItsModelIsThere() {
    Models.with("vosk-en", "models/fetch --vosk");
    try (Synthesizer voice = new FreeTtsSynthesizer();
        SileroVad vad = SileroVad.open(Models.withMoonshine());
        Recognizer vosk = new Engines(Models.FOLDER).recognizer("vosk").engine()) {
      Recording recording = new Recording(vad, vosk, EndpointSettings.RECORDING);
      String heard =
          String.join(
              " ",
              recording.transcribe(voice.render(SENTENCE), Expectation.NOTHING).stream()
                  .map(utterance -> utterance.transcript().text())
                  .toList());
      assertThat(heard).contains("flight");
    }
  }
}
