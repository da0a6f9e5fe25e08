package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

class FreeTtsSynthesizerTest {
  private static final String TEXT = "Your appointment is on Monday at ten.";

  @Test
  void speaksAtTheLoudnessOfTheHouse() {
    try (Synthesizer voice = new FreeTtsSynthesizer()) {
      Pcm sound = voice.render(TEXT);
      assertThat(sound.millis()).isBetween(1_200, 4_000);
      assertThat(sound.rms()).isBetween(2_000.0, 3_600.0);
      assertThat(sound.slice(0, 100).rms()).as("no click at the start").isLessThan(1_000);
    }
  }

  @Test
  void speaksAsSlowlyAsAskedAndAtTheUsualPaceAfterwards() {
    try (Synthesizer voice = new FreeTtsSynthesizer()) {
      int usual = voice.render(TEXT).millis();
      int slow = voice.render(TEXT, Synthesizer.SLOW_RATE).millis();
      assertThat(slow).isBetween((int) (usual * 1.15), (int) (usual * 1.35));
      assertThat(voice.render(TEXT).millis()).isEqualTo(usual);
    }
  }

  @Test
  void concurrentRenderingsDoNotDisturbEachOther() throws Exception {
    try (Synthesizer voice = new FreeTtsSynthesizer();
        ExecutorService pool = Executors.newFixedThreadPool(4)) {
      short[] alone = voice.render(TEXT).toArray();
      List<Future<Pcm>> renderings = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        renderings.add(pool.submit(() -> voice.render(TEXT)));
      }
      for (Future<Pcm> rendering : renderings) {
        assertThat(rendering.get().toArray()).isEqualTo(alone);
      }
    }
  }

  @Test
  @Tag("model")
  void isUnderstoodByTheRecognizer() {
    try (Synthesizer voice = new FreeTtsSynthesizer();
        SileroVad vad = SileroVad.open(Models.withMoonshine());
        Recognizer moonshine = MoonshineRecognizer.open(Models.FOLDER)) {
      Recording recording = new Recording(vad, moonshine, EndpointSettings.CALL);
      List<Utterance> heard = recording.transcribe(voice.render(TEXT), Expectation.NOTHING);
      assertThat(heard).hasSize(1);
      List<String> words = SpokenForm.words(heard.getFirst().transcript().text());
      assertThat(WordErrors.between(SpokenForm.words(TEXT), words)).isLessThanOrEqualTo(2);
    }
  }
}
