package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

/**
 * A minute of sound without words, heard as a recording, as a caller, and as a caller who owes an
 * answer. The long form is src/test/sound/measure-noise.
 */
@Tag("model")
class NoWordsTest {
  private static final List<Pcm> SOUNDS =
      List.of(
          Pcm.silence(4_000),
          Sounds.whiteNoise(4_000, 1500, 1),
          Sounds.pinkNoise(4_000, 3000, 3),
          Sounds.clicks(4_000, 4),
          Sounds.tone(3_000, 9000, 50, 150, 250),
          Sounds.tone(3_000, 9000, 350, 440),
          Sounds.ringback(1),
          Sounds.dtmf("0123456789*#0"),
          Sounds.music(4, 5),
          Sounds.notes(5, 6),
          strings(24, 33));

  @Test
  void nobodySaysAWordInAMinuteOfSoundWithoutVoice() {
    assertThat(SOUNDS.stream().mapToInt(Pcm::millis).sum()).isBetween(50_000, 60_000);
    try (SileroVad vad = SileroVad.open(Models.withMoonshine());
        Recognizer moonshine = MoonshineRecognizer.open(Models.FOLDER)) {
      Recording recorded = new Recording(vad, moonshine, EndpointSettings.RECORDING);
      Recording called = new Recording(vad, moonshine, EndpointSettings.CALL);
      for (Pcm sound : SOUNDS) {
        assertThat(recorded.transcribe(sound, Expectation.NOTHING)).isEmpty();
        assertThat(called.transcribe(sound, Expectation.NOTHING)).isEmpty();
        assertThat(called.transcribe(sound, Expectation.YES_NO)).isEmpty();
      }
    }
  }

  /** Plucked strings after Karplus and Strong: a burst of noise that turns round in a delay. */
  private static Pcm strings(int count, long seed) {
    Random random = new Random(seed);
    List<Pcm> notes = new ArrayList<>();
    for (int note = 0; note < count; note++) {
      double[] turning = new double[16 + random.nextInt(40)];
      for (int i = 0; i < turning.length; i++) {
        turning[i] = 9000 * random.nextGaussian();
      }
      notes.add(
          Sounds.made(
              250 + 250 * random.nextInt(2),
              i -> {
                int at = i % turning.length;
                double now = turning[at];
                turning[at] = 0.498 * (now + turning[(at + 1) % turning.length]);
                return now;
              }));
    }
    return Pcm.join(notes);
  }
}
