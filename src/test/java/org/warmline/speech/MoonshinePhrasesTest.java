package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/** What likely answers change in hearing. */
@Tag("model")
class MoonshinePhrasesTest {
  private static final Path STORY = Path.of("src/main/resources/story");
  private static final Expectation NAMES =
      new Expectation("name", "choice", "", List.of("Baker", "Miller", "Taylor", "Becker"));

  private static MoonshineRecognizer moonshine;
  private static MoonshineTokens tokens;

  @BeforeAll
  static void load() {
    Path models = Models.withMoonshine();
    moonshine = MoonshineRecognizer.open(models);
    tokens = MoonshineTokens.read(models.resolve("moonshine-tiny-en/tokenizer.bin"));
  }

  @AfterAll
  static void unload() {
    if (moonshine != null) {
      moonshine.close();
    }
  }

  @Test
  void encodesTextAsTheDecoderWritesIt() {
    assertThat(tokens.encode("Yes.")).containsExactly(3869, 29889);
    for (String phrase : Expectation.YES_NO.phrases()) {
      String written = PhraseForm.written(phrase);
      assertThat(tokens.text(tokens.encode(written))).isEqualTo(written);
    }
  }

  @Test
  void whateverItEncodesReadsAsTheSame() {
    Random random = new Random(5);
    String letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,'-:";
    for (int run = 0; run < 500; run++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      List<Integer> encoded = tokens.encode(text + "x");
      assertThat(tokens.text(encoded)).isEqualTo(text + "x");
      assertThat(encoded).as("no bytes where there are pieces").allMatch(number -> number > 258);
    }
    assertThat(tokens.encode(" ")).isEmpty();
    assertThat(tokens.encode("\u0e01\ud83c\udfb5")).isEmpty();
  }

  @Test
  void hearsALikelyAnswerAsOne() throws IOException {
    Transcript yes = hear("rebook-5-yes", Expectation.YES_NO);
    assertThat(yes.text()).isEqualTo("Yes.");
    assertThat(yes.kind()).isEqualTo(Transcript.Kind.PHRASE);
    assertThat(yes.confidence()).isGreaterThan(0.9);
    assertThat(hear("rebook-3-name-miller", NAMES).text()).isEqualTo("Miller.");
    assertThat(hear("rebook-3-name-baker", NAMES).text()).isEqualTo("Baker.");
  }

  @Test
  void doesNotSwallowWhatIsNoneOfThem() throws IOException {
    for (String other : List.of("lost-4-person", "zero-1-bags", "stop-1", "rebook-1-request")) {
      Transcript heard = hear(other, Expectation.YES_NO);
      assertThat(heard.kind()).as(other).isEqualTo(Transcript.Kind.FREE);
      assertThat(heard.text()).as(other).isEqualTo(hear(other, Expectation.NOTHING).text());
    }
    assertThat(hear("rebook-4-choice", NAMES).kind()).isEqualTo(Transcript.Kind.FREE);
    assertThat(hear("rebook-3-name-miller", Expectation.YES_NO).kind())
        .isEqualTo(Transcript.Kind.FREE);
  }

  @Test
  void readsASpelledReferenceByItsShape() throws IOException {
    Expectation reference = new Expectation("booking_reference", "code", "AA999A", List.of());
    Transcript heard = hear("rebook-2-reference", reference);
    assertThat(SpokenForm.words(heard.text()))
        .containsExactly("kilo", "x", "ray", "four", "seven", "two", "quebec");
    assertThat(heard.kind()).isEqualTo(Transcript.Kind.PHRASE);
    assertThat(hear("lost-4-person", reference).kind()).isEqualTo(Transcript.Kind.FREE);
    assertThat(hear("rebook-3-name-miller", reference).kind()).isEqualTo(Transcript.Kind.FREE);
  }

  @Test
  void makesNoAnswerOfNoise() {
    List<Pcm> noises =
        List.of(
            Sounds.whiteNoise(900, 2000, 1),
            Sounds.pinkNoise(900, 2000, 2),
            Sounds.clicks(900, 3),
            Sounds.dtmf("42"),
            Sounds.tone(900, 8000, 440),
            Sounds.music(1, 4),
            Pcm.silence(900));
    for (Pcm noise : noises) {
      assertThat(hear(noise, Expectation.YES_NO).kind()).isEqualTo(Transcript.Kind.FREE);
    }
  }

  /** Wide of the 60 ms that 30 phrases may cost, since other work may slow this thread down. */
  @Test
  void thirtyPhrasesCostLittleMoreThanNone() throws IOException {
    Pcm sound = Wav.read(STORY.resolve("rebook-4-choice.wav"));
    Expectation thirty =
        new Expectation("a", "choice", "", Expectation.YES_NO.phrases().subList(0, 30));
    long with = cpuMillis(sound, thirty);
    long without = cpuMillis(sound, Expectation.NOTHING);
    assertThat(with - without).isLessThan(100);
  }

  private static long cpuMillis(Pcm sound, Expectation expectation) {
    return IntStream.range(0, 5)
            .mapToLong(
                i -> {
                  long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                  hear(sound, expectation);
                  return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
                })
            .min()
            .orElseThrow()
        / 1_000_000;
  }

  private static Transcript hear(String file, Expectation expectation) throws IOException {
    return hear(Wav.read(STORY.resolve(file + ".wav")), expectation);
  }

  private static Transcript hear(Pcm sound, Expectation expectation) {
    try (Hearing hearing = moonshine.open()) {
      hearing.accept(sound);
      return hearing.finish(expectation);
    }
  }
}
