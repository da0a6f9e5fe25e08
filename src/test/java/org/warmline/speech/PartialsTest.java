package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/** What is told of an utterance before it is over. */
@Tag("model")
class PartialsTest {
  private static SileroVad vad;
  private static MoonshineRecognizer moonshine;

  @BeforeAll
  static void load() {
    Path models = Models.withMoonshine();
    vad = SileroVad.open(models);
    moonshine = MoonshineRecognizer.open(models);
  }

  @AfterAll
  static void unload() {
    if (vad != null) {
      vad.close();
      moonshine.close();
    }
  }

  @Test
  void growTowardsTheWordsAndEndWithThem() throws IOException {
    List<String> told = hear(moonshine, () -> true, EndpointSettings.CALL, twoSentences());
    assertThat(told.stream().filter(each -> each.startsWith("final")).toList()).hasSize(2);
    List<String> first = told.subList(0, told.indexOf(finals(told).getFirst()));
    assertThat(first).hasSizeGreaterThan(1);
    assertThat(first.getLast().length()).isGreaterThan(first.getFirst().length());
    List<String> seen = SpokenForm.words(first.getLast());
    List<String> whole = SpokenForm.words(finals(told).getFirst().substring("final ".length()));
    assertThat(whole).as("nothing told is taken back").startsWith(seen.toArray(String[]::new));
    assertThat(told.getLast()).as("no partial after the last final").startsWith("final");
    assertThat(told).as("only what changed is told").doesNotHaveDuplicates();
  }

  @Test
  void doNotChangeTheWords() throws IOException {
    List<String> with = hear(moonshine, () -> true, EndpointSettings.CALL, twoSentences());
    List<String> without = hear(moonshine, () -> false, EndpointSettings.CALL, twoSentences());
    assertThat(without).isEqualTo(finals(with));
  }

  @Test
  void aTalkBetweenTwoPeopleIsHeardWithoutAnAssistant() throws IOException {
    List<String> told = hear(moonshine, () -> true, EndpointSettings.TALK, twoSentences());
    assertThat(finals(told)).hasSize(2);
  }

  @Test
  void oneThatFailsDoesNotLoseTheUtterance() throws IOException {
    Fragile fragile = new Fragile();
    List<String> told = hear(fragile, () -> true, EndpointSettings.CALL, twoSentences());
    assertThat(fragile.asked).as("once an utterance").isEqualTo(2);
    assertThat(told).isEqualTo(hear(moonshine, () -> false, EndpointSettings.CALL, twoSentences()));
  }

  private static List<String> finals(List<String> told) {
    return told.stream().filter(each -> each.startsWith("final")).toList();
  }

  private static Pcm twoSentences() throws IOException {
    return Pcm.join(
        List.of(
            Pcm.silence(400),
            EchoScene.story("lost-1-order", 1),
            Pcm.silence(1_200),
            EchoScene.story("rebook-1-request", 1),
            Pcm.silence(1_200)));
  }

  private static List<String> hear(
      Recognizer recognizer, BooleanSupplier spare, EndpointSettings settings, Pcm sound) {
    List<String> told = new ArrayList<>();
    Ear.Listener listener =
        new Ear.Listener() {
          @Override
          public void onSpeechStarted(long atMillis, long soundMillis) {}

          @Override
          public void onPartial(String text) {
            told.add(text);
          }

          @Override
          public void onUtterance(Utterance utterance) {
            told.add("final " + utterance.transcript().text());
          }

          @Override
          public void onHearingFailed(SpeechException failure) {
            throw failure;
          }
        };
    try (Ear ear =
        new Ear(vad, recognizer, settings, Runnable::run, Runnable::run, spare, listener)) {
      for (int at = 0; at + Pcm.FRAME_SAMPLES <= sound.length(); at += Pcm.FRAME_SAMPLES) {
        ear.hear(sound.slice(at, Pcm.FRAME_SAMPLES));
      }
    }
    return told;
  }

  /** Moonshine, but every partial breaks. */
  private static final class Fragile implements Recognizer {
    private int asked;

    @Override
    public String name() {
      return "fragile";
    }

    @Override
    public Hearing open() {
      Hearing real = moonshine.open();
      return new Hearing() {
        @Override
        public void accept(Pcm sound) {
          real.accept(sound);
        }

        @Override
        public Optional<String> partial() {
          asked++;
          throw new SpeechException("the engine is out of breath");
        }

        @Override
        public Transcript soFar(Expectation expectation) {
          return real.soFar(expectation);
        }

        @Override
        public Transcript finish(Expectation expectation) {
          return real.finish(expectation);
        }

        @Override
        public void reset() {
          real.reset();
        }

        @Override
        public void close() {
          real.close();
        }
      };
    }

    @Override
    public void close() {}
  }
}
