package org.warmline.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.warmline.speech.ChosenRecognizer;
import org.warmline.speech.Engines;
import org.warmline.speech.RecognizerTrial;
import org.warmline.speech.RecognizerTrial.Measured;
import org.warmline.speech.SpeechException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says which recognizer calls are heard with, and measures which is the better one. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = {
      "Says which recognizer speech.recognizer auto stands for here, and why.",
      "What is fetched at all, and its licences: models/fetch --list."
    },
    footer = {
      "",
      "What was measured is kept in models/chosen.json, unless somebody wrote that file by hand.",
      "",
      "Exit: 0 done, 1 a hand-written models/chosen.json names another than was measured better,",
      "2 no engine could be loaded."
    })
public final class ModelsCommand implements Callable<Integer> {
  private static final int ANOTHER_BY_HAND = 1;
  private static final int COULD_NOT_RUN = 2;

  private final Path models;

  @Option(
      names = "--measure",
      description = "Measure each fetched recognizer on the recordings in models/sound.")
  private boolean measure;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Mixin LauncherOptions launcher = new LauncherOptions();

  @Spec private CommandSpec spec;

  /**
   * The command of one installation.
   *
   * @param models the folder that {@code models/fetch} fills
   */
  public ModelsCommand(Path models) {
    this.models = models;
  }

  @Override
  public Integer call() {
    try {
      return measure ? measured() : said(new Engines(models).automaticRecognizer(), List.of());
    } catch (SpeechException e) {
      spec.commandLine().getErr().println(e.getMessage());
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println(models + " cannot be written, so nothing is chosen: " + e.getMessage());
    }
    return COULD_NOT_RUN;
  }

  private int measured() throws IOException {
    Optional<ChosenRecognizer> byHand =
        ChosenRecognizer.find(models).filter(chosen -> !chosen.measured());
    List<Measured> trial = new RecognizerTrial(models).measure();
    ChosenRecognizer best = ChosenRecognizer.best(trial);
    if (byHand.isEmpty()) {
      best.write(models, trial);
      return said(best, trial);
    }
    said(byHand.get(), trial);
    if (byHand.get().name().equals(best.name())) {
      return 0;
    }
    spec.commandLine()
        .getErr()
        .printf(
            "%s was measured better, but models/chosen.json was written by hand and stays: delete"
                + " it and measure again%n",
            best.name());
    return ANOTHER_BY_HAND;
  }

  private int said(ChosenRecognizer chosen, List<Measured> trial) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonLine.of(node(chosen, trial)));
    } else {
      trial.forEach(
          each ->
              out.printf(
                  Locale.ROOT,
                  "%-10s %d of %d words wrong (%.1f %%), %.3f s of a processor for a second%n",
                  each.recognizer(),
                  each.wrong(),
                  each.words(),
                  100 * each.wer(),
                  each.rtf()));
      out.printf("auto is %s: %s%n", chosen.name(), chosen.why());
    }
    out.flush();
    return 0;
  }

  private static ObjectNode node(ChosenRecognizer chosen, List<Measured> trial) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("recognizer", chosen.name())
            .put("why", chosen.why());
    ObjectNode measured = node.putObject("measured");
    for (Measured each : trial) {
      measured
          .putObject(each.recognizer())
          .put("wer", each.wer())
          .put("words", each.words())
          .put("rtf", each.rtf());
    }
    return node;
  }
}
