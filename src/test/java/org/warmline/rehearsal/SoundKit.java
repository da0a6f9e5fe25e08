package org.warmline.rehearsal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.warmline.call.Pcm;
import org.warmline.conversation.Workers;
import org.warmline.flows.Generation;
import org.warmline.flows.ShippedFlows;
import org.warmline.settings.Settings;
import org.warmline.speech.Wav;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;

/** Calls by sound with every engine real: the recognizer that was fetched, and the quick voice. */
final class SoundKit implements AutoCloseable {
  static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T10:00");
  private static final Path MODELS = Path.of(System.getProperty("warmline.models", "models"));
  private static final Path STORY = Path.of("src/main/resources/story");
  private static final int SILENCE_SECONDS = 6;

  private final Understanding understanding;
  private final SpeechKit speech;
  private final Workers workers = new Workers(2);

  private SoundKit(Understanding understanding, SpeechKit speech) {
    this.understanding = understanding;
    this.speech = speech;
  }

  static SoundKit open(Path cache) {
    assumeTrue(
        Files.exists(MODELS.resolve("moonshine-tiny-en/encoder_model.ort"))
            && Files.exists(MODELS.resolve("silero/silero_vad.onnx")),
        "the recognizer's models are missing; run: models/fetch");
    Generation flows = ShippedFlows.load();
    return new SoundKit(
        Understandings.train(flows.lessons()),
        SpeechKit.open(
            MODELS, cache, new Settings.Speech("moonshine", "freetts", 2, SILENCE_SECONDS)));
  }

  SpeechKit speech() {
    return speech;
  }

  Workers workers() {
    return workers;
  }

  CallKit kit(String name) {
    return CallKit.open(
        new CallKit.Wish(
            ShippedFlows.load(),
            understanding,
            DatabaseSettings.inMemory(name),
            OptionalLong.of(1),
            workers,
            RehearsedPeople.TAKE_EVERY_CALL,
            RehearsedPeople.TAKE_EVERY_CALL,
            () -> NOW,
            ZoneOffset.UTC));
  }

  static Pcm story(String file) throws IOException {
    return Wav.read(STORY.resolve(file + ".wav"));
  }

  @Override
  public void close() {
    workers.close();
    speech.close();
    understanding.close();
  }
}
