package org.warmline.rehearsal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.warmline.call.Pcm;
import org.warmline.conversation.Workers;
import org.warmline.speech.Engines;
import org.warmline.speech.Opened;
import org.warmline.speech.Recognizer;
import org.warmline.speech.SileroVad;

/**
 * What it takes to listen to many lines at once, whatever language they speak: opens the hearing of
 * more and more lines of one engine, lets real speech come over all of them, and looks at the
 * memory of the process. Takes no call: nobody answers. Stands on a clock of its own. Used by one
 * thread.
 */
public final class LineMemory {
  private static final int CYCLE_MILLIS = 20_000;
  private static final int SPEAKING_MILLIS = 4_000;

  /** Long enough for an utterance that came last to be read. */
  private static final int TAIL_MILLIS = 2_000;

  private static final int STEPS = 4;

  private final Workers workers;
  private final Pcm speech;
  private final Consumer<String> progress;

  /**
   * A measurement that has not begun.
   *
   * @param workers what lines are listened to on
   * @param speech what is said on the lines, some seconds at least
   * @param progress is told how it goes
   */
  public LineMemory(Workers workers, Pcm speech, Consumer<String> progress) {
    this.workers = workers;
    this.speech = speech;
    this.progress = progress;
  }

  /**
   * Measures up to so many lines. The engine is loaded by this, so that its own memory is told too.
   *
   * @param choice and {@code language} as {@link Engines#recognizer} takes them
   */
  public MemoryReport measure(Engines engines, String choice, String language, int lines)
      throws InterruptedException {
    double before = ProcessFigures.residentMb();
    Opened<Recognizer> opened = engines.recognizer(choice, language);
    try (Recognizer recognizer = opened.engine();
        SileroVad vad = engines.voiceDetection()) {
      List<ListenedLine> open = new ArrayList<>();
      List<MemoryReport.Sample> inTurn = new ArrayList<>();
      inTurn.add(sample(open));
      for (int step = 1; step <= STEPS; step++) {
        while (open.size() < lines * step / STEPS) {
          open.add(new ListenedLine(vad, recognizer, workers));
        }
        inTurn.add(hear(open, CYCLE_MILLIS - SPEAKING_MILLIS));
      }
      MemoryReport.Sample atOnce = hear(open, 0);
      open.forEach(ListenedLine::close);
      return new MemoryReport(opened.why(), language, before, inTurn, atOnce);
    }
  }

  /** One cycle of all lines, the last of which begins to speak so much after the first. */
  private MemoryReport.Sample hear(List<ListenedLine> open, int apartMillis)
      throws InterruptedException {
    int frames = (CYCLE_MILLIS + TAIL_MILLIS) / Pcm.FRAME_MILLIS;
    for (int frame = 0; frame < frames; frame++) {
      for (int line = 0; line < open.size(); line++) {
        int begins = apartMillis * line / open.size();
        open.get(line).hear(frameAt(line, frame * Pcm.FRAME_MILLIS - begins));
      }
      workers.awaitIdle();
    }
    MemoryReport.Sample sample = sample(open);
    progress.accept(
        String.format(
            Locale.ROOT,
            "%d lines, %s: %.0f MB, %d utterances heard",
            open.size(),
            apartMillis == 0 ? "all speaking at once" : "one in five speaking",
            sample.residentMb(),
            sample.utterances()));
    return sample;
  }

  /** Each line says another stretch of the recording. */
  private Pcm frameAt(int line, int atMillis) {
    if (atMillis < 0 || atMillis >= SPEAKING_MILLIS) {
      return Pcm.SILENT_FRAME;
    }
    int stretches = Math.max(1, speech.millis() / SPEAKING_MILLIS);
    int from = line % stretches * SPEAKING_MILLIS + atMillis;
    int first = from * Pcm.SAMPLES_PER_MILLI;
    return first + Pcm.FRAME_SAMPLES <= speech.length()
        ? speech.slice(first, Pcm.FRAME_SAMPLES)
        : Pcm.SILENT_FRAME;
  }

  private static MemoryReport.Sample sample(List<ListenedLine> open) {
    double heap = ProcessFigures.heapMbAfterCollection();
    return new MemoryReport.Sample(
        open.size(),
        ProcessFigures.residentMb(),
        heap,
        open.stream().mapToInt(ListenedLine::utterances).sum());
  }
}
