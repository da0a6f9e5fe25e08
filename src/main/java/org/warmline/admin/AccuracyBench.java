package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.AccuracyReport;
import org.warmline.rehearsal.AccuracyRun;
import org.warmline.rehearsal.Questions;
import org.warmline.rehearsal.SpokenAnswer;
import org.warmline.speech.EndpointSettings;
import org.warmline.speech.Engines;
import org.warmline.speech.Recognizer;
import org.warmline.speech.Recording;
import org.warmline.speech.SileroVad;
import org.warmline.understanding.Understanding;

/** How well made callers are heard, as they spoke and through a telephone. */
final class AccuracyBench {
  private static final List<String> LINES = List.of("wide", "telephone");
  private static final int TOLD_EVERY = 100;

  private final Installation.Written written;
  private final Understanding understanding;
  private final PrintWriter err;

  AccuracyBench(Installation.Written written, Understanding understanding, PrintWriter err) {
    this.written = written;
    this.understanding = understanding;
    this.err = err;
  }

  /**
   * Measures the sounds of a folder, by the line they came through.
   *
   * @throws UsageException when the folder does not hold such sounds
   */
  Map<String, AccuracyReport> measure(Path folder, Path models) throws IOException {
    if (!Files.isRegularFile(folder.resolve("sounds.tsv"))) {
      throw new UsageException(
          "bench: no sounds.tsv in "
              + folder
              + "; src/test/sound/make-answers makes such a folder");
    }
    Generation flows = written.flows();
    Engines engines = new Engines(models);
    String language = flows.locale().getLanguage();
    Map<String, AccuracyReport> reports = new LinkedHashMap<>();
    try (SileroVad vad = engines.voiceDetection();
        Recognizer recognizer =
            engines.recognizer(written.settings().speech().recognizer(), language).engine()) {
      AccuracyRun run =
          new AccuracyRun(
              new Recording(vad, recognizer, EndpointSettings.RECORDING),
              understanding,
              new Questions(flows)::ask,
              LocalDateTime.now(written.settings().zone()));
      for (String line : LINES) {
        reports.put(line, new AccuracyReport(hear(run, folder, line)));
      }
    }
    return reports;
  }

  private List<AccuracyRun.Heard> hear(AccuracyRun run, Path folder, String line)
      throws IOException {
    List<SpokenAnswer> all = SpokenAnswer.read(folder);
    List<AccuracyRun.Heard> heard = new ArrayList<>();
    for (SpokenAnswer answer : all) {
      heard.add(run.hear(folder.resolve(line), answer));
      if (heard.size() % TOLD_EVERY == 0) {
        err.println(line + ": " + heard.size() + " of " + all.size());
        err.flush();
      }
    }
    return heard;
  }

  static ObjectNode json(Map<String, AccuracyReport> reports) {
    ObjectNode node = BenchJson.machine();
    ObjectNode wer = node.putObject("wer");
    reports.forEach((line, report) -> wer.put(line, report.wordErrorPercent()));
    ObjectNode accuracy = node.putObject("accuracy");
    reports.forEach((line, report) -> accuracy.set(line, report.json()));
    return node;
  }

  static void table(Map<String, AccuracyReport> reports, PrintWriter out) {
    reports.forEach(
        (line, report) -> {
          out.println(line);
          out.print(report.table());
        });
  }
}
