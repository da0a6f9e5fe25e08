package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

/** What voice detection makes of a line on which nothing is to be heard. */
@Tag("model")
class VoiceActivityTest {
  private static final int HALF_A_SECOND = 16;
  private static final double VOICE = 0.5;

  private static SileroVad vad;
  private static Pcm clip;

  @BeforeAll
  static void load() throws IOException {
    vad = SileroVad.open(Models.withMoonshine());
    clip = Wav.read(Path.of("src/main/resources/story/rebook-5-yes.wav"));
  }

  @AfterAll
  static void unload() {
    if (vad != null) {
      vad.close();
    }
  }

  @Test
  void hearsVoiceAfterALongStillnessAsSoonAsAfterAShortOne() {
    int afterASecond = onsetAfter(Pcm.silence(1_024));
    int afterAMinute = onsetAfter(Pcm.silence(65_536));

    assertThat(afterASecond).isPositive();
    assertThat(afterAMinute).isBetween(afterASecond - 1, afterASecond + 1);
  }

  @Test
  void asksTheNetworkOnlyUntilTheLineIsAtRest() {
    VoiceActivity line = vad.listen();

    List<Double> still = probabilities(line, Pcm.silence(3_200));

    assertThat(still.subList(HALF_A_SECOND, still.size())).containsOnly(0.0);
    assertThat(probabilities(line, clip)).anyMatch(probability -> probability > VOICE);
  }

  @Test
  void goesOnListeningToTheSoftestNoise() {
    short[] samples = new short[8 * 3_200];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (i % 2 == 0 ? 8 : -8);
    }

    List<Double> noise = probabilities(vad.listen(), Pcm.of(samples));

    assertThat(noise).doesNotContain(0.0);
  }

  private static int onsetAfter(Pcm silence) {
    VoiceActivity line = vad.listen();
    probabilities(line, silence);
    List<Double> voice = probabilities(line, clip);
    for (int window = 0; window < voice.size(); window++) {
      if (voice.get(window) > VOICE) {
        return window;
      }
    }
    return -1;
  }

  private static List<Double> probabilities(VoiceActivity line, Pcm sound) {
    List<Double> all = new ArrayList<>();
    int window = VoiceActivity.WINDOW_SAMPLES;
    for (int from = 0; from + window <= sound.length(); from += window) {
      all.add(line.probability(sound.slice(from, window)));
    }
    return all;
  }
}
