package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.warmline.call.Pcm;
import org.warmline.conversation.Workers;
import org.warmline.rehearsal.bench.LineMemory;
import org.warmline.rehearsal.bench.MemoryReport;
import org.warmline.settings.Settings;
import org.warmline.speech.Engines;
import org.warmline.speech.Wav;

/** How much memory listening to many lines takes with one recognizer. Stateless. */
final class MemoryBench {
  private static final int USUAL_LINES = 40;
  private static final String SPEECH = "sound/two_cities.wav";

  private MemoryBench() {}

  /**
   * Measures the recognizer that the settings name.
   *
   * @param language what it is to hear, such as {@code en}, if not the flows' language
   */
  static MemoryReport measure(
      Path models,
      Installation.Written written,
      Optional<String> language,
      Optional<Integer> calls,
      Consumer<String> progress)
      throws IOException, InterruptedException {
    Settings.Speech settings = written.settings().speech();
    String heard = language.orElse(written.flows().locale().getLanguage());
    Pcm speech = Wav.read(models.resolve(SPEECH));
    try (Workers workers = new Workers(settings.workers())) {
      return new LineMemory(workers, speech, progress)
          .measure(new Engines(models), settings.recognizer(), heard, calls.orElse(USUAL_LINES));
    }
  }

  static ObjectNode json(MemoryReport report) {
    ObjectNode node = BenchJson.machine();
    node.put("recognizer", report.engine());
    node.put("language", report.language());
    node.put("lines", report.atOnce().lines());
    node.put("engineMb", BenchJson.rounded(report.engineMb()));
    node.put("memoryPerLineMb", BenchJson.rounded(report.residentMbPerLine()));
    node.put("memoryPerLineAllSpeakingMb", BenchJson.rounded(report.residentMbPerLineAtOnce()));
    ArrayNode samples = node.putArray("samples");
    report.inTurn().forEach(sample -> put(samples.addObject(), sample));
    put(node.putObject("allSpeaking"), report.atOnce());
    return node;
  }

  private static void put(ObjectNode node, MemoryReport.Sample sample) {
    node.put("lines", sample.lines());
    node.put("rssMb", BenchJson.rounded(sample.residentMb()));
    node.put("heapMb", BenchJson.rounded(sample.heapMb()));
    node.put("utterances", sample.utterances());
  }

  static void table(MemoryReport report, PrintWriter out) {
    out.printf(Locale.ROOT, "%s, hears %s%n", report.engine(), report.language());
    out.printf(
        "%6s %-22s %8s %9s %11s%n", "lines", "speaking", "RSS, MB", "heap, MB", "utterances");
    report.inTurn().forEach(sample -> row(out, "one in five", sample));
    row(out, "all at the same moment", report.atOnce());
    out.printf(
        Locale.ROOT,
        "the engine: %.0f MB; each line: %.1f MB, or %.1f MB if all speak at the same moment%n",
        report.engineMb(),
        report.residentMbPerLine(),
        report.residentMbPerLineAtOnce());
  }

  private static void row(PrintWriter out, String speaking, MemoryReport.Sample sample) {
    out.printf(
        Locale.ROOT,
        "%6d %-22s %8.0f %9.1f %11d%n",
        sample.lines(),
        sample.lines() == 0 ? "-" : speaking,
        sample.residentMb(),
        sample.heapMb(),
        sample.utterances());
  }
}
