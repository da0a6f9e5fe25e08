package org.warmline.speech;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmline.call.Pcm;

/** Chooses and loads the recognizer of one language, out of what has been fetched. */
final class Recognizers {
  static final String MOONSHINE = "moonshine";
  static final String VOSK = "vosk";
  private static final String TWO_PASS = "two_pass";
  private static final String ENGLISH = "en";
  private static final int ENGINES_A_PROCESSOR = 4;
  private static final String WARMING = "Hello. I would like to move my flight to Friday morning.";

  private final Path models;
  private final String language;

  Recognizers(Path models, String language) {
    this.models = models;
    this.language = language;
  }

  Opened<Recognizer> open(String choice) {
    return switch (choice) {
      case Engines.AUTO -> automatic();
      case MOONSHINE, VOSK, TWO_PASS -> open(choice, "chosen by the settings");
      default ->
          throw new SpeechException(
              "There is no recognizer called "
                  + choice
                  + ": choose auto, moonshine, vosk or two_pass");
    };
  }

  private Opened<Recognizer> automatic() {
    List<String> fetched = fetched();
    Optional<ChosenRecognizer> chosen =
        language.equals(ENGLISH) ? ChosenRecognizer.find(models) : Optional.empty();
    if (chosen.isPresent() && fetched.contains(chosen.get().name())) {
      return open(chosen.get().name(), chosen.get().why());
    }
    return switch (fetched.size()) {
      case 0 -> throw new SpeechException(nothingHears());
      case 1 -> open(fetched.getFirst(), "the only recognizer fetched");
      default ->
          open(
              fetched.getFirst(),
              "several are fetched, and none was measured; ./warmline models --measure does it");
    };
  }

  private String nothingHears() {
    return language.equals(ENGLISH)
        ? "No recognizer is in " + models + ": run models/fetch"
        : "No recognizer in %s hears the flows' language, %s: put a Vosk model of it into %s, or give house.yaml another language"
            .formatted(models, language, voskModel());
  }

  /** Those of this language that are there, the one to prefer first. */
  List<String> fetched() {
    List<String> names = new ArrayList<>();
    if (language.equals(ENGLISH)
        && Files.exists(models.resolve("moonshine-tiny-en/decoder_model_merged.ort"))) {
      names.add(MOONSHINE);
    }
    if (Files.isDirectory(voskModel())) {
      names.add(VOSK);
    }
    return names;
  }

  private Opened<Recognizer> open(String name, String why) {
    return new Opened<>(load(name), name + ": " + why);
  }

  private Recognizer load(String name) {
    return switch (name) {
      case VOSK -> vosk();
      case TWO_PASS -> twoPass();
      default -> moonshine();
    };
  }

  private Recognizer moonshine() {
    if (!language.equals(ENGLISH)) {
      throw new SpeechException(
          "moonshine hears English, and the flows' language is "
              + language
              + ": choose speech.recognizer auto or vosk, or give house.yaml another language");
    }
    return MoonshineRecognizer.open(models);
  }

  private Recognizer twoPass() {
    Recognizer reader = moonshine();
    try {
      return new TwoPassRecognizer(vosk(), reader);
    } catch (SpeechException missing) {
      reader.close();
      throw missing;
    }
  }

  private Recognizer vosk() {
    if (!Files.isDirectory(voskModel())) {
      throw new SpeechException(
          voskModel()
              + " is not there: "
              + (language.equals(ENGLISH)
                  ? "run models/fetch --vosk"
                  : "put a Vosk model of that language there"));
    }
    int atMost = ENGINES_A_PROCESSOR * Runtime.getRuntime().availableProcessors();
    try (Synthesizer voice = new FreeTtsSynthesizer()) {
      Pcm speech = voice.render(WARMING);
      return VoskRecognizer.open(voskModel(), language, atMost, speech);
    }
  }

  private Path voskModel() {
    return models.resolve("vosk-" + language);
  }
}
