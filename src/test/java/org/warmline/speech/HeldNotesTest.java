package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

class HeldNotesTest {

  @Test
  void knowsPluckedStringsAtEveryPitch() {
    for (int halfTones = -12; halfTones <= 12; halfTones++) {
      double hertz = 220 * Math.pow(2, halfTones / 12.0);
      Pcm note = Pcm.join(List.of(Pcm.silence(200), plucked(hertz, 300), Pcm.silence(200)));
      assertThat(HeldNotes.fill(note)).as("a note of %.0f Hz", hertz).isTrue();
    }
    assertThat(HeldNotes.fill(Pcm.join(List.of(plucked(220, 150), plucked(330, 200))))).isTrue();
  }

  @Test
  void takesNoSpeechForNotes() throws IOException {
    List<Pcm> spoken = new ArrayList<>();
    try (Synthesizer voice = new FreeTtsSynthesizer();
        Stream<Path> callers = Files.list(Path.of("src/main/resources/story"))) {
      for (String text : List.of("Yes.", "No.", "Nope.", "Okay.", "Eight.", "Mm-hm.", "Agent.")) {
        spoken.add(voice.render(text));
      }
      for (Path caller : callers.filter(file -> file.toString().endsWith(".wav")).toList()) {
        spoken.add(Wav.read(caller));
      }
    }
    for (Pcm sound : spoken) {
      assertThat(HeldNotes.fill(sound)).isFalse();
      for (int at = 0; at + 400 <= sound.millis(); at += 200) {
        Pcm part = sound.slice(at * Pcm.SAMPLES_PER_MILLI, 400 * Pcm.SAMPLES_PER_MILLI);
        assertThat(HeldNotes.fill(part)).as("%d ms from %d on", sound.millis(), at).isFalse();
      }
    }
  }

  @Test
  void neitherSilenceNorNoiseNorShreds() {
    assertThat(HeldNotes.fill(Pcm.EMPTY)).isFalse();
    assertThat(HeldNotes.fill(Pcm.silence(10))).isFalse();
    assertThat(HeldNotes.fill(Pcm.silence(500))).isFalse();
    assertThat(HeldNotes.fill(Sounds.whiteNoise(500, 3000, 1))).isFalse();
  }

  @Test
  void theRecognizerIsAskedForSpeechOnly() {
    Written written = new Written();
    Hearing hearing = NotesUnheard.over(written);
    hearing.accept(plucked(220, 300));
    assertThat(hearing.partial()).isEmpty();
    assertThat(hearing.soFar(Expectation.NOTHING)).isEqualTo(Transcript.NOTHING);
    assertThat(hearing.finish(Expectation.NOTHING)).isEqualTo(Transcript.NOTHING);
    assertThat(written.millis).as("the engine forgot it").isZero();
    hearing.accept(Sounds.whiteNoise(500, 3000, 1));
    assertThat(hearing.soFar(Expectation.NOTHING).text()).isEqualTo("500 ms");
    assertThat(hearing.finish(Expectation.NOTHING).text()).isEqualTo("500 ms");
    hearing.accept(plucked(220, 3_500));
    assertThat(hearing.partial()).contains("3500 ms");
    hearing.reset();
    assertThat(written.millis).isZero();
  }

  private static Pcm plucked(double hertz, int millis) {
    Random random = new Random(7);
    double[] phases = random.doubles(8).toArray();
    return Sounds.made(
        millis,
        i -> {
          double seconds = (double) i / Pcm.SAMPLES_PER_SECOND;
          double value = 0;
          for (int overtone = 1; overtone <= phases.length; overtone++) {
            value +=
                Math.exp(-seconds * overtone)
                    * Math.sin(2 * Math.PI * (hertz * overtone * seconds + phases[overtone - 1]))
                    / overtone;
          }
          return 8000 * value;
        });
  }

  /** Writes down how much it heard. */
  private static final class Written implements Hearing {
    private int millis;

    @Override
    public void accept(Pcm sound) {
      millis += sound.millis();
    }

    @Override
    public Optional<String> partial() {
      return Optional.of(millis + " ms");
    }

    @Override
    public Transcript soFar(Expectation expectation) {
      return new Transcript(millis + " ms", 1);
    }

    @Override
    public Transcript finish(Expectation expectation) {
      Transcript all = soFar(expectation);
      reset();
      return all;
    }

    @Override
    public void reset() {
      millis = 0;
    }

    @Override
    public void close() {}
  }
}
