package org.warmline.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.warmline.actions.DirectActions;
import org.warmline.conversation.Workers;
import org.warmline.flows.FlowsLoader;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.StageOpener;
import org.warmline.settings.Settings;
import org.warmline.settings.SettingsLoader;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;

/** The whole house on a free port, with a recognizer, and a voice that needs no download. */
final class BrowserHouse implements AutoCloseable {
  private static final Path MODELS = Path.of(System.getProperty("warmline.models"));
  private static final Path FLOWS =
      Path.of(System.getProperty("warmline.home"), "dialplans", "flows");

  private final Workers workers = new Workers(2);
  private final Understanding understanding;
  private final SpeechKit speech;
  private final HouseStage stage;

  private BrowserHouse(Path cache, String database, Map<String, String> changed) {
    Map<String, String> environment = new HashMap<>(changed);
    environment.put("WARMLINE_WEB_PORT", "0");
    environment.put("WARMLINE_SPEECH_SYNTHESIZER", "freetts");
    Settings settings = new SettingsLoader(environment).load(Optional.empty());
    Generation flows = new FlowsLoader(FLOWS, DirectActions.facts()).loadShipped();
    understanding = Understandings.train(flows.lessons());
    speech = SpeechKit.open(MODELS, cache, settings.speech());
    stage =
        HouseStage.open(
            new StageOpener.Wish(
                settings,
                flows,
                understanding,
                DatabaseSettings.inMemory(database),
                speech,
                workers,
                OptionalLong.of(1),
                false,
                false,
                LocalDateTime::now));
  }

  /** Opens one; the test is skipped where the recognizer is missing. */
  static BrowserHouse open(Path cache, String database, Map<String, String> changed) {
    assumeTrue(
        Files.exists(MODELS.resolve("moonshine-tiny-en/encoder_model.ort"))
            && Files.exists(MODELS.resolve("silero/silero_vad.onnx")),
        "the recognizer's models are missing; run: models/fetch");
    return new BrowserHouse(cache, database, changed);
  }

  HouseStage stage() {
    return stage;
  }

  String url(String path) {
    return stage.address() + path;
  }

  @Override
  public void close() {
    stage.close();
    workers.close();
    speech.close();
    understanding.close();
  }
}
