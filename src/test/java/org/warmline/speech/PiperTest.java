package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

@Tag("piper")
class PiperTest {
  private static final String TEXT = "Your appointment is on Monday at ten.";

  @Test
  void isUnderstoodWordByWord() {
    withPiper();
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

  @Test
  void givesEachSentenceAsSoonAsItIsRenderedAndSlowerWhenAsked() {
    withPiper();
    try (Synthesizer piper = new Engines(Models.FOLDER).synthesizer("piper").engine()) {
      List<Pcm> sounds = new ArrayList<>();
      piper.speak(TEXT + " Is that right?", Synthesizer.USUAL_RATE, sounds::add);
      assertThat(sounds).as("two sentences and a pause").hasSize(3);
      assertThat(sounds.get(1).rms()).isZero();
      int usual = millisOfFive(piper, Synthesizer.USUAL_RATE);
      int slow = millisOfFive(piper, Synthesizer.SLOW_RATE);
      assertThat(slow).isGreaterThan((int) (usual * 1.1));
    }
  }

  @Test
  void rendersSeveralTextsAtOnceAndNoneIsMixedUp() throws Exception {
    withPiper();
    String longer = TEXT + " Please bring the letter that we sent you, and your insurance card.";
    try (Synthesizer piper = new Engines(Models.FOLDER).synthesizer("piper").engine();
        ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<Pcm>> sounds = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String text = i % 2 == 0 ? "Yes." : longer;
        sounds.add(threads.submit(() -> piper.render(text)));
      }
      for (int i = 0; i < sounds.size(); i++) {
        int millis = sounds.get(i).get().millis();
        assertThat(millis).isBetween(i % 2 == 0 ? 150 : 4_000, i % 2 == 0 ? 1_500 : 12_000);
      }
    }
  }

  @Test
  void leavesNoSentenceOutHoweverFastTheyCome() {
    withPiper();
    try (Synthesizer piper = new Engines(Models.FOLDER).synthesizer("piper").engine()) {
      for (int again = 0; again < 10; again++) {
        List<Pcm> sounds = new ArrayList<>();
        piper.speak("One. Two. Three. Four.", Synthesizer.USUAL_RATE, sounds::add);
        assertThat(sounds).as("four words and three pauses").hasSize(7);
      }
    }
  }

  @Test
  void sayingAnythingAfterItIsClosedIsRefused() {
    withPiper();
    Synthesizer piper = new Engines(Models.FOLDER).synthesizer("piper").engine();
    piper.close();
    assertThatThrownBy(() -> piper.render(TEXT))
        .isInstanceOf(SpeechException.class)
        .hasMessageContaining("closed");
  }

  /** Piper takes a little more or less time for a text each time it speaks it. */
  private static int millisOfFive(Synthesizer piper, double rate) {
    return IntStream.range(0, 5).map(each -> piper.render(TEXT, rate).millis()).sum();
  }

  @Test
  void saysWhichVoicesThereAreWhenOneIsMissing() {
    withPiper();
    Voices voices = new Voices(Models.FOLDER);
    assertThat(voices.list()).startsWith("piper/en_US-joe-medium").endsWith("freetts/kevin16");
    for (String missing : List.of("en_GB-nobody", "piper/en_GB-nobody", "there/nobody.onnx#3")) {
      assertThatThrownBy(() -> voices.open(missing))
          .isInstanceOf(SpeechException.class)
          .hasMessageContainingAll("nobody", "en_US-joe-medium");
    }
    assertThatThrownBy(() -> voices.open("en_US-joe-medium#4"))
        .isInstanceOf(SpeechException.class)
        .hasMessageContaining("no speaker 4: it has 1");
    Path file = Models.FOLDER.resolve("piper/en_US-joe-medium.onnx");
    try (Synthesizer first = voices.open(file + "#0").engine()) {
      assertThat(first.voice()).isEqualTo("piper/en_US-joe-medium#0");
      assertThat(first.render("Hello.").millis()).isPositive();
    }
  }

  private static void withPiper() {
    assumeTrue(
        ServiceLoader.load(SynthesizerProvider.class).findFirst().isPresent(),
        "this build leaves Piper out: a build without -Dwithout.piper enables this test");
    Models.with("piper/en_US-joe-medium.onnx.json", "models/fetch");
  }
}
