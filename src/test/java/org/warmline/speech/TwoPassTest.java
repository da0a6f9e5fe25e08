package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

/**
 * The plumbing of two engines at once. The listener is of another language here: what it makes of
 * English is no matter, only that its words come first and never last.
 */
@Tag("model-test")
class TwoPassTest {

  @Test
  void oneTellsSoFarAndTheOtherTheWords() throws IOException {
    Models.withMoonshine();
    Pcm sound =
        Wav.read(Models.with("sound/beckett.wav", "models/fetch").resolve("sound/beckett.wav"));
    Recognizer korean =
        new Engines(Models.with("vosk-ko", "models/fetch --tests"))
            .recognizer("vosk", "ko")
            .engine();
    Recognizer moonshine = MoonshineRecognizer.open(Models.FOLDER);
    try (Recognizer both = new TwoPassRecognizer(korean, moonshine);
        Hearing hearing = both.open();
        Hearing alone = moonshine.open();
        Hearing telling = moonshine.open()) {
      assertThat(both.name()).isEqualTo("two_pass");
      assertThat(both.languages()).as("none in common").isEmpty();
      Pcm begun = sound.slice(0, 3_000 * Pcm.SAMPLES_PER_MILLI);
      hearing.accept(begun);
      alone.accept(begun);
      telling.accept(begun);
      assertThat(hearing.partial()).isPresent().isNotEqualTo(telling.partial());
      assertThat(hearing.soFar(Expectation.NOTHING)).isEqualTo(alone.soFar(Expectation.NOTHING));
      assertThat(hearing.finish(Expectation.NOTHING)).isEqualTo(alone.finish(Expectation.NOTHING));
      assertThat(hearing.partial()).as("of the next utterance").isEmpty();
      hearing.accept(begun);
      hearing.reset();
      assertThat(hearing.finish(Expectation.NOTHING).text()).isEmpty();
    }
  }
}
