package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

@Tag("model")
class EarTest {
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
  void hearsARealVoice() throws IOException {
    Pcm beckett = beckett();
    Heard heard = new Heard();
    try (Ear ear = new Ear(vad, moonshine, EndpointSettings.CALL, Runnable::run, heard)) {
      frames(Pcm.join(List.of(beckett, Pcm.silence(1000)))).forEach(ear::hear);
      assertThat(ear.idle()).isTrue();
    }
    List<String> said =
        List.of("ever tried ever failed no matter try again fail again fail better".split(" "));
    assertThat(WordErrors.between(said, SpokenForm.words(heard.text()))).isLessThanOrEqualTo(1);
    assertThat(heard.started).hasSameSizeAs(heard.utterances);
    assertThat(heard.utterances)
        .allSatisfy(
            utterance ->
                assertThat(utterance.endpointMillis() - utterance.toMillis())
                    .isBetween(160L, 1_300L));
    assertThat(heard.utterances.getFirst().transcript().confidence()).isBetween(0.7, 1.0);
  }

  /** The network grew slow to believe in voice the longer the line had been dead silent. */
  @Test
  void aMinuteOfSilenceDoesNotMakeItDeafToShortAnswers() throws IOException {
    for (String file : List.of("rebook-5-yes", "rebook-3-name-miller", "rebook-6-no-thanks")) {
      Pcm answer = Wav.read(Path.of("src/main/resources/story/" + file + ".wav"));
      Heard heard = new Heard();
      try (Ear ear = new Ear(vad, moonshine, EndpointSettings.CALL, Runnable::run, heard)) {
        frames(Pcm.join(List.of(Pcm.silence(60_000), answer, Pcm.silence(1000))))
            .forEach(ear::hear);
      }
      assertThat(heard.text()).as(file).isNotBlank();
      assertThat(heard.utterances.getFirst().fromMillis()).as(file).isLessThan(60_300);
    }
  }

  @Test
  void leavesTheLineAtOnceAndListensOnTheWorkers() throws IOException {
    Pcm beckett = beckett();
    Queue<Runnable> jobs = new ArrayDeque<>();
    Heard heard = new Heard();
    try (Ear ear = new Ear(vad, moonshine, EndpointSettings.CALL, jobs::add, heard)) {
      frames(Pcm.join(List.of(beckett, Pcm.silence(1000)))).forEach(ear::hear);
      assertThat(jobs).as("one job at a time").hasSize(1);
      assertThat(ear.idle()).isFalse();
      assertThat(heard.started).isEmpty();
      jobs.remove().run();
      assertThat(ear.idle()).isTrue();
      assertThat(heard.utterances).isNotEmpty();
    }
  }

  @Test
  void wordsAreReadByAJobOfTheirOwn() throws IOException {
    Pcm yes = Wav.read(Path.of("src/main/resources/story/rebook-5-yes.wav"));
    Queue<Runnable> jobs = new ArrayDeque<>();
    Queue<Runnable> readings = new ArrayDeque<>();
    Heard heard = new Heard();
    try (Ear ear =
        new Ear(
            vad,
            moonshine,
            EndpointSettings.CALL,
            jobs::add,
            readings::add,
            Ear.NO_PARTIALS,
            heard)) {
      ear.expect(Expectation.YES_NO);
      frames(Pcm.join(List.of(Pcm.silence(400), yes, Pcm.silence(1_500)))).forEach(ear::hear);
      jobs.remove().run();
      assertThat(heard.started).isNotEmpty();
      assertThat(heard.utterances).isEmpty();
      assertThat(jobs).as("nothing is listened to before the words are read").isEmpty();
      assertThat(readings).hasSize(1);
      while (!ear.idle()) {
        (readings.isEmpty() ? jobs : readings).remove().run();
      }
      assertThat(heard.text()).containsIgnoringCase("yes");
    }
  }

  @Test
  void linesShareTheEnginesWithoutMixingTheirWords() throws Exception {
    Pcm beckett = beckett();
    Recording recording = new Recording(vad, moonshine, EndpointSettings.CALL);
    String alone = text(recording.transcribe(beckett, Expectation.NOTHING));
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      List<Heard> lines = List.of(new Heard(), new Heard(), new Heard());
      List<Ear> ears =
          lines.stream()
              .map(line -> new Ear(vad, moonshine, EndpointSettings.CALL, pool, line))
              .toList();
      Pcm sound = Pcm.join(List.of(Pcm.silence(320), beckett, Pcm.silence(1000)));
      for (Pcm frame : frames(sound)) {
        ears.forEach(ear -> ear.hear(frame));
      }
      while (!ears.stream().allMatch(Ear::idle)) {
        Thread.onSpinWait();
      }
      ears.forEach(Ear::close);
      assertThat(lines).allSatisfy(line -> assertThat(line.text()).isEqualTo(alone));
    }
  }

  @Test
  void inventsNoWords() {
    Recording recording = new Recording(vad, moonshine, EndpointSettings.CALL);
    List<Pcm> sounds =
        List.of(
            Pcm.silence(20_000),
            Sounds.whiteNoise(15_000, 200, 1),
            Sounds.whiteNoise(15_000, 4000, 2),
            Sounds.pinkNoise(15_000, 3000, 3),
            Sounds.clicks(15_000, 4),
            Sounds.tone(10_000, 9000, 440),
            Sounds.tone(5_000, 9000, 1004),
            Sounds.tone(10_000, 9000, 350, 440),
            Sounds.ringback(3),
            Sounds.dtmf("0123456789*#0123456789*#4111111111111111"),
            Sounds.music(16, 5),
            Sounds.notes(40, 6));
    for (Pcm sound : sounds) {
      assertThat(recording.transcribe(sound, Expectation.NOTHING)).isEmpty();
    }
  }

  @Test
  void aClosedEarIsDeaf() {
    Heard heard = new Heard();
    Ear ear = new Ear(vad, moonshine, EndpointSettings.CALL, Runnable::run, heard);
    ear.close();
    ear.close();
    ear.hear(Pcm.SILENT_FRAME);
    assertThat(ear.idle()).isTrue();
  }

  @Test
  void waitsForTheRestOfAReferenceAndNotAfterIt() throws IOException {
    Pcm reference = Wav.read(Path.of("src/main/resources/story/rebook-2-reference.wav"));
    for (int pauseMillis : List.of(0, 600, 900)) {
      Heard heard = new Heard();
      try (Ear ear = new Ear(vad, moonshine, EndpointSettings.CALL, Runnable::run, heard)) {
        ear.expect(new Expectation("booking_reference", "code", "AA999A", List.of()));
        Pcm said = withPauseInside(reference, pauseMillis);
        frames(Pcm.join(List.of(Pcm.silence(400), said, Pcm.silence(2_000)))).forEach(ear::hear);
      }
      assertThat(heard.utterances).as("with a pause of " + pauseMillis + " ms").hasSize(1);
      Utterance whole = heard.utterances.getFirst();
      assertThat(whole.endpointMillis() - whole.toMillis()).isLessThanOrEqualTo(224);
      assertThat(whole.toMillis()).isGreaterThan(whole.fromMillis() + 1_500 + pauseMillis);
    }
  }

  /** Puts silence where the speaker takes breath: in the quietest place of the middle. */
  private static Pcm withPauseInside(Pcm sound, int millis) {
    int stretch = 60 * Pcm.SAMPLES_PER_MILLI;
    int quietest = sound.length() / 4;
    for (int at = quietest; at < sound.length() * 3 / 4; at += Pcm.FRAME_SAMPLES) {
      if (sound.slice(at, stretch).rms() < sound.slice(quietest, stretch).rms()) {
        quietest = at;
      }
    }
    int cut = quietest + stretch / 2;
    return Pcm.join(
        List.of(sound.slice(0, cut), Pcm.silence(millis), sound.slice(cut, sound.length() - cut)));
  }

  @Test
  void waitsLongerAfterASentenceThanAfterAnAnswer() throws IOException {
    Pcm request = Wav.read(Path.of("src/main/resources/story/rebook-1-request.wav"));
    Heard heard = new Heard();
    try (Ear ear = new Ear(vad, moonshine, EndpointSettings.CALL, Runnable::run, heard)) {
      ear.expect(Expectation.YES_NO);
      Pcm yes = Wav.read(Path.of("src/main/resources/story/rebook-5-yes.wav"));
      frames(Pcm.join(List.of(Pcm.silence(400), yes, Pcm.silence(1_500)))).forEach(ear::hear);
      ear.expect(Expectation.NOTHING);
      frames(Pcm.join(List.of(request, Pcm.silence(1_500)))).forEach(ear::hear);
    }
    assertThat(heard.utterances).hasSize(2);
    assertThat(heard.utterances.getFirst().endpointMillis())
        .isLessThanOrEqualTo(heard.utterances.getFirst().toMillis() + 224);
    assertThat(heard.utterances.getLast().endpointMillis())
        .isBetween(
            heard.utterances.getLast().toMillis() + 256,
            heard.utterances.getLast().toMillis() + 288);
  }

  private static Pcm beckett() throws IOException {
    return Wav.read(Models.with("sound/beckett.wav", "models/fetch").resolve("sound/beckett.wav"));
  }

  private static List<Pcm> frames(Pcm sound) {
    List<Pcm> frames = new ArrayList<>();
    for (int at = 0; at + Pcm.FRAME_SAMPLES <= sound.length(); at += Pcm.FRAME_SAMPLES) {
      frames.add(sound.slice(at, Pcm.FRAME_SAMPLES));
    }
    return frames;
  }

  private static String text(List<Utterance> utterances) {
    return String.join(" ", utterances.stream().map(each -> each.transcript().text()).toList());
  }

  /** Keeps what it is told; fails the test when hearing fails. */
  private static final class Heard implements Ear.Listener {
    private final List<Long> started = new ArrayList<>();
    private final List<Utterance> utterances = new ArrayList<>();

    @Override
    public void onSpeechStarted(long atMillis, long soundMillis) {
      started.add(atMillis);
    }

    @Override
    public void onPartial(String text) {}

    @Override
    public void onUtterance(Utterance utterance) {
      utterances.add(utterance);
    }

    @Override
    public void onHearingFailed(SpeechException failure) {
      throw failure;
    }

    String text() {
      return EarTest.text(utterances);
    }
  }
}
