package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmline.understanding.learning.IntentTrial;
import org.warmline.understanding.learning.IntentTrial.Answer;
import org.warmline.understanding.learning.IntentTrial.Labelled;
import org.warmline.understanding.learning.WordErrors;
import org.warmline.understanding.learning.WrongWords;

/** The answers of one evaluation and what they come to. Used by one thread. */
final class Evaluation {
  private static final int DECIMALS = 4;
  private static final double MEDIAN = 0.5;
  private static final double MOST = 0.95;

  private final double trainSeconds;
  private final List<Answer> inside = new ArrayList<>();
  private final List<Answer> outside = new ArrayList<>();
  private @Nullable Spoiled spoiled;

  /**
   * How many stay right with wrong words from the phrases, from all English, and alike in sound.
   */
  private record Spoiled(int percent, double taught, double common, double alike) {}

  Evaluation(double trainSeconds) {
    this.trainSeconds = trainSeconds;
  }

  void inside(Answer answer) {
    inside.add(answer);
  }

  void outside(Answer answer) {
    outside.add(answer);
  }

  int asked() {
    return inside.size();
  }

  List<Answer> answers() {
    return List.copyOf(inside);
  }

  /** Asks all again with words spoiled, three times: wrong words come from three places. */
  void spoil(
      IntentTrial trial, List<Labelled> taught, List<Labelled> asked, int percent, long seed) {
    WrongWords words = WrongWords.of(taught.stream().map(Labelled::text).toList());
    spoiled =
        new Spoiled(
            percent,
            accuracy(trial, asked, new WordErrors(percent, words, seed)),
            accuracy(trial, asked, new WordErrors(percent, WrongWords.common(), seed)),
            accuracy(trial, asked, new WordErrors(percent, WrongWords.soundingAlike(), seed)));
  }

  private static double accuracy(IntentTrial trial, List<Labelled> asked, WordErrors errors) {
    List<Answer> answers =
        asked.stream()
            .map(one -> trial.ask(new Labelled(one.intent(), errors.spoil(one.text()))))
            .toList();
    return IntentMeasures.accuracy(answers);
  }

  double accuracy() {
    return IntentMeasures.accuracy(inside);
  }

  ObjectNode json(Path train, Path test, Optional<Path> oos) {
    ObjectNode node = TurnJson.object();
    node.put("train", train.toString());
    node.put("test", test.toString());
    node.put("oos", oos.map(Path::toString).orElse(null));
    node.put("accuracy", rounded(accuracy()));
    boolean any = !outside.isEmpty();
    node.put("aurocOos", any ? rounded(IntentMeasures.area(inside, outside)) : null);
    node.put(
        "inScopeCorrectAt10PercentOos",
        any ? rounded(IntentMeasures.rightAtTenPercent(inside, outside)) : null);
    node.put("trainSeconds", rounded(trainSeconds));
    node.put("cpuMillisP50", rounded(IntentMeasures.cpuMillis(inside, MEDIAN)));
    node.put("cpuMillisP95", rounded(IntentMeasures.cpuMillis(inside, MOST)));
    node.put("rssMb", Memory.mostMegabytes());
    if (spoiled != null) {
      node.put("wordErrorsPercent", spoiled.percent());
      node.put("accuracyWithWordErrors", rounded(spoiled.taught()));
      node.put("accuracyWithCommonWords", rounded(spoiled.common()));
      node.put("accuracyWithWordsAlike", rounded(spoiled.alike()));
    }
    return node;
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
