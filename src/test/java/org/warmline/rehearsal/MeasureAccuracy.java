package org.warmline.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.warmline.call.Expectation;
import org.warmline.flows.Generation;
import org.warmline.flows.ShippedFlows;
import org.warmline.speech.EndpointSettings;
import org.warmline.speech.Engines;
import org.warmline.speech.Recognizer;
import org.warmline.speech.Recording;
import org.warmline.speech.SileroVad;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;

/** Prints how well made callers are heard: src/test/sound/measure-accuracy runs it. */
final class MeasureAccuracy {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-26T10:00");
  private static final String SLOT = "--slot=";
  private static final String VOICE = "--voice=";
  private static final Path MODELS = Path.of(System.getProperty("warmline.models", "models"));

  private MeasureAccuracy() {}

  public static void main(String[] args) throws IOException {
    List<String> options = List.of(args).subList(1, args.length);
    Path folder = Path.of(args[0]);
    Generation flows = ShippedFlows.load();
    Engines engines = new Engines(MODELS);
    try (SileroVad vad = engines.voiceDetection();
        Recognizer recognizer = engines.recognizer(Engines.AUTO).engine();
        Understanding understanding = Understandings.train(flows.lessons())) {
      Recording recording = new Recording(vad, recognizer, EndpointSettings.RECORDING);
      Function<String, Expectation> expectations = new Questions(flows)::ask;
      if (options.contains("--free")) {
        expectations = expectations.andThen(MeasureAccuracy::withoutPhrases);
      }
      AccuracyRun run = new AccuracyRun(recording, understanding, expectations, NOW);
      Path sounds = folder.resolve(options.contains("--wide") ? "wide" : "telephone");
      List<AccuracyRun.Heard> heard = new ArrayList<>();
      for (SpokenAnswer answer : SpokenAnswer.read(folder)) {
        if (options.stream().anyMatch(option -> leavesOut(option, answer))) {
          continue;
        }
        heard.add(run.hear(sounds, answer));
        if (options.contains("--each")) {
          print(heard.getLast());
        }
      }
      AccuracyReport report = new AccuracyReport(heard);
      System.out.print(options.contains("--json") ? report.json() + "\n" : report.table());
    }
  }

  private static boolean leavesOut(String option, SpokenAnswer answer) {
    return (option.startsWith(SLOT) && !option.equals(SLOT + answer.slot()))
        || (option.startsWith(VOICE) && !option.equals(VOICE + answer.voice()));
  }

  private static void print(AccuracyRun.Heard heard) {
    AccuracyTally tally = heard.tally();
    boolean wrong =
        tally.exact() < tally.answers() || tally.swallowed() + tally.personsMissed() > 0;
    System.out.println(
        String.join(
            "\t",
            wrong ? "wrong" : "right",
            heard.said().voice(),
            heard.said().kind(),
            heard.said().slot(),
            heard.said().text(),
            heard.transcript().text(),
            String.format("%.5f", heard.transcript().confidence()),
            heard.transcript().kind().name(),
            heard.transcript().alternatives().toString()));
  }

  private static Expectation withoutPhrases(Expectation all) {
    return new Expectation(all.slot(), all.type(), all.pattern(), List.of());
  }
}
