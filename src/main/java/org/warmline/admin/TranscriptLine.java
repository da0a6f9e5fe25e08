package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;
import org.warmline.speech.Recording;
import org.warmline.speech.SpokenForm;
import org.warmline.speech.Utterance;

/** One file's line of {@code transcribe}; its keys are a contract. */
record TranscriptLine(Path file, String engine, Pcm sound, Expectation expectation) {

  ObjectNode cut(Recording recording) {
    long before = cpuNanos();
    return line(recording.transcribe(sound, expectation), cpuNanos() - before);
  }

  ObjectNode uncut(Recording recording) {
    long before = cpuNanos();
    Transcript whole = recording.transcribeUncut(sound, expectation);
    List<Utterance> one =
        whole.text().isEmpty()
            ? List.of()
            : List.of(new Utterance(whole, true, 0, sound.millis(), sound.millis(), 0, 0));
    return line(one, cpuNanos() - before);
  }

  static ObjectNode failed(Path file, Exception failure) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("file", file.toString())
        .put("error", Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
  }

  private ObjectNode line(List<Utterance> utterances, long cpuNanos) {
    String text =
        utterances.stream().map(each -> each.transcript().text()).collect(Collectors.joining(" "));
    ObjectNode line =
        JsonNodeFactory.instance
            .objectNode()
            .put("file", file.toString())
            .put("engine", engine)
            .put("text", text);
    SpokenForm.words(text).forEach(line.putArray("words")::add);
    line.put("confidence", confidence(utterances));
    ArrayNode segments = line.putArray("segments");
    for (Utterance each : utterances) {
      segments
          .addObject()
          .put("fromMillis", each.fromMillis())
          .put("toMillis", Math.min(each.toMillis(), sound.millis()))
          .put("text", each.transcript().text())
          .put("confidence", rounded(each.transcript().confidence()));
    }
    return line.put("audioSeconds", sound.millis() / 1000.0)
        .put("cpuMillis", TimeUnit.NANOSECONDS.toMillis(cpuNanos));
  }

  /** The mean over the segments, each weighing as much as it lasts. */
  private static double confidence(List<Utterance> utterances) {
    double sum = 0;
    double millis = 0;
    for (Utterance each : utterances) {
      double lasts = Math.max(1, each.toMillis() - each.fromMillis());
      sum += each.transcript().confidence() * lasts;
      millis += lasts;
    }
    return millis == 0 ? 0 : rounded(sum / millis);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
