package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;

/** What happens to words whose turn comes after the caller has waited too long. */
@Tag("model")
class LateWordsTest {
  private static final BooleanSupplier BUSY = () -> false;
  private static final long FOUR_SECONDS = TimeUnit.SECONDS.toNanos(4);

  @Test
  void lateWordsAreAskedForAgain() throws IOException {
    Utterance late = heard(BUSY, FOUR_SECONDS);
    assertThat(late.voiced()).isTrue();
    assertThat(late.transcript().text()).isEmpty();
  }

  @Test
  void wordsInTimeAreRead() throws IOException {
    assertThat(heard(BUSY, 0).transcript().text()).isNotBlank();
  }

  @Test
  void onAClockOfItsOwnNothingIsLate() throws IOException {
    assertThat(heard(Ear.NO_PARTIALS, FOUR_SECONDS).transcript().text()).isNotBlank();
  }

  private static Utterance heard(BooleanSupplier spare, long agoNanos) throws IOException {
    Path models = Models.withMoonshine();
    Pcm sound =
        Pcm.join(
            List.of(
                Pcm.silence(500),
                Wav.read(Path.of("src/main/resources/story/rebook-1-request.wav")),
                Pcm.silence(1_000)));
    List<Utterance> utterances = new ArrayList<>();
    try (SileroVad vad = SileroVad.open(models);
        MoonshineRecognizer moonshine = MoonshineRecognizer.open(models);
        Listening listening =
            new Listening(
                vad.listen(), moonshine.open(), EndpointSettings.CALL, spare, to(utterances))) {
      boolean reads =
          listening.accept(Pcm.silence(sound.millis()), sound, System.nanoTime() - agoNanos);
      while (reads) {
        reads = listening.read();
      }
    }
    assertThat(utterances).hasSize(1);
    return utterances.getFirst();
  }

  private static Ear.Listener to(List<Utterance> utterances) {
    return new Ear.Listener() {
      @Override
      public void onSpeechStarted(long atMillis, long soundMillis) {}

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
    };
  }
}
