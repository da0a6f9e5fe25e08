package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.call.Hint;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;

/** What is measured of a rendered piece, and of pieces that are joined. */
class VoicingTest {
  private static final int RATE = 16_000;
  private static final List<String> PIECES =
      List.of("Your flight is now on", "Friday,", "November", "twenty seventh.", "K,", "seven,");

  @Test
  void piecesAreEquallyLoudAndBeginAndEndAtZero() {
    try (Synthesizer voice = new FreeTtsSynthesizer()) {
      List<Double> loudness = new ArrayList<>();
      for (String text : PIECES) {
        Pcm sound = voice.render(text);
        loudness.add(decibels(loudRms(sound)));
        assertThat(sound.at(0)).isZero();
        assertThat(Math.abs(sound.at(sound.length() - 1))).isLessThan((short) 8);
      }
      assertThat(Collections.max(loudness) - Collections.min(loudness)).isLessThan(1.5);
      assertThat(loudness.getFirst()).isCloseTo(-20, within(1.0));
    }
  }

  @Test
  void joinedPiecesHaveTheGapsOfSpeechAndNoJump() {
    List<Pcm> sounds = new ArrayList<>();
    Saying saying =
        new Saying(
            List.of(
                new Saying.Part("It is ", false),
                new Saying.Part("seven", false, new Hint.Spelled()),
                new Saying.Part(", and then four", false)));
    try (Synthesizer voice = new FreeTtsSynthesizer()) {
      new Recital(saying).speak(voice, Synthesizer.USUAL_RATE, sounds::add, done -> {});
    }
    assertThat(sounds).hasSize(5);
    assertThat(sounds.get(1).millis()).isEqualTo(50);
    assertThat(sounds.get(3).millis()).isEqualTo(180);
    int at = 0;
    Pcm joined = Pcm.join(sounds);
    for (Pcm sound : sounds.subList(0, sounds.size() - 1)) {
      at += sound.length();
      int jump = Math.abs(joined.at(at) - joined.at(at - 1));
      assertThat(jump).as("jump at %d", at).isLessThan(8);
    }
  }

  @Test
  void quietAndLoudComeOutAlikeAndNothingClips() {
    Voicing voicing = new Voicing(RATE);
    for (double gain : new double[] {0.01, 0.1, 1}) {
      Pcm sound = voicing.forTheLine(spiky(gain));
      assertThat(decibels(loudRms(sound))).isCloseTo(-20, within(1.5));
      int peak = IntStream.range(0, sound.length()).map(i -> Math.abs(sound.at(i))).max().orElse(0);
      assertThat(peak).isBetween(20_000, 29_000);
    }
    assertThat(voicing.forTheLine(new short[RATE]).length()).as("silence").isZero();
    assertThat(voicing.forTheLine(new short[0]).length()).as("nothing").isZero();
  }

  @Test
  void keepsTheTelephoneBandAndNothingElse() {
    assertThat(gainOf(1_000)).isCloseTo(0, within(0.5));
    assertThat(gainOf(3_300)).isGreaterThan(-3);
    assertThat(gainOf(300)).isGreaterThan(-3);
    assertThat(gainOf(60)).as("hum").isLessThan(-18);
    assertThat(gainOf(5_000)).as("would fold back to 3 kHz").isLessThan(-60);
  }

  @Test
  void muLawsNoiseStaysFarBelowTheVoice() {
    try (Synthesizer voice = new FreeTtsSynthesizer()) {
      Pcm sound = voice.render("Your appointment is on Monday at ten.");
      double signal = 0;
      double noise = 0;
      for (int i = 0; i < sound.length(); i++) {
        double wrong = sound.at(i) - throughMuLaw(sound.at(i));
        signal += (double) sound.at(i) * sound.at(i);
        noise += wrong * wrong;
      }
      assertThat(10 * Math.log10(signal / noise)).isGreaterThan(35);
    }
  }

  /** How much of a tone is left beside one of 1 kHz, which keeps the level. */
  private static double gainOf(int hertz) {
    float[] tone = new float[RATE];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) (8_000 * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    float[] narrow = Voicing.narrow(new Resampler(RATE, 8_000, Voicing.HIGHEST_HERTZ), tone);
    Pcm middle = Samples.toPcm(narrow).slice(2_000, 4_000);
    return 20 * Math.log10(Math.max(middle.rms(), 0.1) / (8_000 / Math.sqrt(2)));
  }

  /** Noise like a voice's, with a few peaks far above it. */
  private static short[] spiky(double gain) {
    Random random = new Random(7);
    short[] samples = new short[2 * RATE];
    double last = 0;
    for (int i = 0; i < samples.length; i++) {
      last = 0.7 * last + random.nextGaussian() * 1_000;
      double peak = i % 3_000 == 0 ? 30_000 : 0;
      samples[i] = (short) Math.clamp(gain * (last + peak), -32_768, 32_767);
    }
    return samples;
  }

  private static int throughMuLaw(int sample) {
    return IntStream.range(0, 256)
        .map(code -> G711.fromMuLaw((byte) code))
        .boxed()
        .min(Comparator.comparingInt(value -> Math.abs(value - sample)))
        .orElseThrow();
  }

  /** Root mean square of the frames within 20 dB of the loudest one. */
  private static double loudRms(Pcm sound) {
    double[] frames =
        IntStream.range(0, sound.length() / Pcm.FRAME_SAMPLES)
            .mapToDouble(i -> sound.slice(i * Pcm.FRAME_SAMPLES, Pcm.FRAME_SAMPLES).rms())
            .toArray();
    double floor = Arrays.stream(frames).max().orElse(0) * 0.1;
    return Math.sqrt(
        Arrays.stream(frames).filter(f -> f >= floor).map(f -> f * f).average().orElse(0));
  }

  private static double decibels(double rms) {
    return 20 * Math.log10(rms / 32_768);
  }
}
