package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.warmline.understanding.learning.IntentTrial;
import org.warmline.understanding.learning.IntentTrial.Labelled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Teaches the intents of one file and measures how sentences of another are understood. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Teaches the classifier that calls use with the sentences of one file, asks it those of"
          + " another, and writes one JSON object. Starts no service and opens no database.",
      "Files hold label<TAB>text a line, in UTF-8; the labels of --oos and --background are not"
          + " looked at."
    },
    footer = {
      "",
      "accuracy: the share of --test taken for the right intent, 0 to 1, however sure.",
      "aurocOos: how often a sentence of --test is more confident than one of --oos, 0 to 1.",
      "inScopeCorrectAt10PercentOos: the share of --test that is right and more confident than"
          + " nine in ten of --oos, 0 to 1.",
      "cpuMillis…: time of the thread for one sentence of --test, after 100 to warm up.",
      "rssMb: the most memory that the process had. Keys without a figure are null.",
      "",
      "Exit: 0 measured, 1 the accuracy is below --least, 2 could not run."
    })
public final class EvaluateCommand implements Callable<Integer> {
  private static final int WARM_UPS = 100;
  private static final int TELL_EVERY = 500;

  @Option(names = "--train", paramLabel = "T.tsv", required = true, description = "What to teach.")
  private Path train = Path.of("");

  @Option(names = "--test", paramLabel = "X.tsv", required = true, description = "What to ask.")
  private Path test = Path.of("");

  @Option(
      names = "--oos",
      paramLabel = "O.tsv",
      description = "Sentences that belong to no intent, to ask.")
  private @Nullable Path oos;

  @Option(
      names = "--background",
      paramLabel = "B.tsv",
      description = "Ordinary talk to calibrate by, instead of the sentences that are shipped.")
  private @Nullable Path background;

  @Option(
      names = "--word-errors",
      paramLabel = "PERCENT",
      description =
          "Ask --test three times more with so many words of a hundred spoiled: 30%% of these are"
              + " left out, 50%% replaced, 20%% followed by another; in lower case, without"
              + " punctuation. Wrong words come from --train, from common English words, and from"
              + " those that sound alike.")
  private @Nullable Integer wordErrors;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which words --word-errors spoils; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--report",
      paramLabel = "F.html",
      description = "Write a page: how each intent did, what was taken for what, and why.")
  private @Nullable Path report;

  @Option(
      names = "--least",
      paramLabel = "SHARE",
      description = "Exit with 1 when the accuracy is below this, such as 0.88.")
  private @Nullable Double least;

  @Mixin LauncherOptions launcher = new LauncherOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (wordErrors != null && (wordErrors < 0 || wordErrors > 100)) {
      throw new UsageException("--word-errors is " + wordErrors + "; it takes 0 to 100");
    }
    List<Labelled> taught = LabelledFile.read(train);
    List<Labelled> asked = LabelledFile.read(test);
    List<Labelled> outside = oos == null ? List.of() : LabelledFile.read(oos);
    Optional<List<String>> talk =
        Optional.ofNullable(background)
            .map(file -> LabelledFile.read(file).stream().map(Labelled::text).toList());
    if (taught.stream().map(Labelled::intent).distinct().count() < 2) {
      throw new UsageException(train + ": has one label only; expected at least two");
    }
    tell("Teaching " + taught.size() + " sentences.");
    try (IntentTrial trial = IntentTrial.teach(taught, talk)) {
      tellUnknown(trial, asked);
      Evaluation evaluation = ask(trial, taught, asked, outside);
      ObjectNode result = evaluation.json(train, test, Optional.ofNullable(oos));
      writeReport(trial, evaluation);
      spec.commandLine().getOut().println(JsonLine.of(result));
      spec.commandLine().getOut().flush();
      return least != null && evaluation.accuracy() < least ? 1 : 0;
    }
  }

  private Evaluation ask(
      IntentTrial trial, List<Labelled> taught, List<Labelled> asked, List<Labelled> outside) {
    for (int i = 0; i < WARM_UPS; i++) {
      trial.ask(taught.get(i % taught.size()));
    }
    Evaluation evaluation = new Evaluation(trial.trainSeconds());
    for (Labelled one : asked) {
      evaluation.inside(trial.ask(one));
      if (evaluation.asked() % TELL_EVERY == 0) {
        tell(evaluation.asked() + " of " + asked.size() + " asked.");
      }
    }
    outside.forEach(one -> evaluation.outside(trial.ask(one)));
    if (wordErrors != null) {
      evaluation.spoil(trial, taught, asked, wordErrors, seed);
    }
    return evaluation;
  }

  /** They count as wrong: no answer could be right. */
  private void tellUnknown(IntentTrial trial, List<Labelled> asked) {
    List<String> unknown =
        asked.stream().map(Labelled::intent).filter(i -> !trial.knows(i)).distinct().toList();
    if (!unknown.isEmpty()) {
      tell(test + ": not taught, and so counted as wrong: " + String.join(", ", unknown));
    }
  }

  private void writeReport(IntentTrial trial, Evaluation evaluation) {
    if (report == null) {
      return;
    }
    Path to = report;
    try {
      Files.writeString(to, new ConfusionPage(trial, evaluation).html(train, test));
      tell("Written: " + to);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          new IOException(to + " cannot be written: " + unwritable.getMessage(), unwritable));
    }
  }

  private void tell(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("evaluate: " + line);
    err.flush();
  }
}
