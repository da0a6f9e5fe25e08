package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;
import org.warmline.rehearsal.EchoPath;

/** Our own voice coming back from the caller's end, and callers who speak over it. */
@Tag("model")
class EchoTest {
  private static final List<Integer> DELAYS = List.of(50, 120, 200, 300);
  private static final int LATEST_MILLIS = 350;

  private static SileroVad vad;
  private static MoonshineRecognizer moonshine;
  private static Pcm ours;
  private static Pcm asking;

  @BeforeAll
  static void load() {
    Path models = Models.withMoonshine();
    vad = SileroVad.open(models);
    moonshine = MoonshineRecognizer.open(models);
    try (Synthesizer voice = new FreeTtsSynthesizer()) {
      ours = EchoScene.spokenBy(voice);
      asking = voice.render(EchoScene.ASKING);
    }
  }

  @AfterAll
  static void unload() {
    if (vad != null) {
      vad.close();
      moonshine.close();
    }
  }

  @Test
  void anEarThatIsNotToldWhatIsPlayedTakesEchoForACaller() {
    EchoScene scene = EchoScene.echoAlone(ours, EchoPath.Shape.plain(-20, 120));
    EchoScene.Outcome outcome = scene.play(vad, moonshine, false);
    assertThat(outcome.noticedMillis()).hasSizeGreaterThan(3);
    assertThat(outcome.noticedMillis().getFirst()).isLessThan(1_000);
    assertThat(outcome.text()).isNotBlank();
  }

  @Test
  void echoIsNoCallerFromTheFirstWordOn() {
    assertEchoIsNoCaller(ours);
  }

  @Test
  @Tag("piper")
  void echoOfTheBetterVoiceIsNoCallerEither() {
    Path models = Models.withMoonshine();
    assumeTrue(
        Files.exists(models.resolve("piper")),
        "the Piper voice is not there; run: models/fetch --only piper");
    Synthesizer opened;
    try {
      opened = new Engines(models).synthesizer("piper").engine();
    } catch (SpeechException absent) {
      assumeTrue(false, "Piper is not in this build; run: mvn verify without -Dwithout.piper");
      throw absent;
    }
    try (Synthesizer piper = opened) {
      assertEchoIsNoCaller(EchoScene.spokenBy(piper));
    }
  }

  /** It has hardly died away when nothing of ours can come back any more. */
  @Test
  void theEndOfALateEchoIsNoCaller() throws IOException {
    for (String file : List.of("lost-3-whatsit", "rebook-1-request", "stop-2")) {
      Pcm said = Pcm.join(List.of(EchoScene.story(file, 1), Pcm.silence(1_500)));
      for (int decibels : List.of(-16, -20, -24)) {
        EchoPath.Shape shape = EchoPath.Shape.room(decibels, 340);
        EchoScene twice = EchoScene.echoAlone(Pcm.join(List.of(said, said)), shape);
        assertThat(twice.play(vad, moonshine).noticedMillis())
            .as(file + " over " + shape)
            .isEmpty();
      }
    }
  }

  @Test
  void whatABrowsersOwnCancellerLeavesOverIsNoCaller() {
    for (int decibels : List.of(-20, -30)) {
      EchoScene scene = EchoScene.echoAlone(ours, EchoPath.Shape.leftover(decibels, 120));
      assertThat(scene.play(vad, moonshine).noticedMillis()).as(decibels + " dB").isEmpty();
    }
  }

  @Test
  void aCallerWhoSpeaksOverUsIsNoticedThroughTheEcho() throws IOException {
    int errors = 0;
    int words = 0;
    for (double gain : List.of(1.0, 0.5)) {
      for (String file : List.of("stop-3", "lost-1-order", "rebook-1-request")) {
        EchoScene plain = new EchoScene(ours, Optional.empty(), EchoScene.story(file, gain), 3_300);
        List<String> said = SpokenForm.words(plain.play(vad, moonshine).text());
        for (EchoPath.Shape shape : echoes(200)) {
          EchoScene.Outcome outcome = plain.withEcho(shape).play(vad, moonshine);
          String name = file + " at gain " + gain + " over " + shape;
          assertThat(outcome.delayMillis(plain).orElseThrow()).as(name).isLessThan(LATEST_MILLIS);
          errors += WordErrors.between(said, SpokenForm.words(outcome.text()));
          words += said.size();
        }
      }
    }
    assertThat((double) errors / words).as(errors + " of " + words).isLessThan(0.15);
  }

  @Test
  void anAnswerRightAfterOurLastWordIsHeardWhole() throws IOException {
    int errors = 0;
    int words = 0;
    for (int pause : List.of(100, 300)) {
      for (String file : List.of("rebook-1-request", "rebook-2-reference", "rebook-5-yes")) {
        Pcm answer = EchoScene.story(file, 1);
        EchoScene plain = new EchoScene(asking, Optional.empty(), answer, asking.millis() + pause);
        List<String> said = SpokenForm.words(plain.play(vad, moonshine).text());
        for (EchoPath.Shape shape : echoes(300)) {
          EchoScene.Outcome outcome = plain.withEcho(shape).play(vad, moonshine);
          String name = file + " after " + pause + " ms, " + shape + ": " + outcome.text();
          assertThat(outcome.noticedMillis()).as(name).hasSize(1);
          List<String> heard = SpokenForm.words(outcome.text());
          assertThat(heard.getLast()).as(name).isEqualTo(said.getLast());
          assertThat(heard.size()).as(name).isBetween(said.size() - 1, said.size() + 1);
          errors += WordErrors.between(said, heard);
          words += said.size();
        }
      }
    }
    assertThat((double) errors / words).as(errors + " of " + words).isLessThan(0.15);
  }

  private static void assertEchoIsNoCaller(Pcm sound) {
    for (int delay : DELAYS) {
      for (EchoPath.Shape shape : echoes(delay)) {
        EchoScene.Outcome outcome = EchoScene.echoAlone(sound, shape).play(vad, moonshine);
        assertThat(outcome.noticedMillis()).as(shape.toString()).isEmpty();
        assertThat(outcome.utterances()).as(shape.toString()).isEmpty();
      }
    }
  }

  private static List<EchoPath.Shape> echoes(int delay) {
    return Stream.of(-12, -20)
        .flatMap(
            decibels ->
                Stream.of(
                    EchoPath.Shape.plain(decibels, delay), EchoPath.Shape.room(decibels, delay)))
        .toList();
  }
}
