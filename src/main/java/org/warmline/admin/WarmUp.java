package org.warmline.admin;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.warmline.actions.Flight;
import org.warmline.dialogue.Script;
import org.warmline.dialogue.Vocabulary;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.store.DemoData;

/** Renders what the assistant will say ahead, so that a demo is heard in one voice. */
final class WarmUp {
  private static final int LONGEST_SECONDS = 75;
  private static final int DAYS = 8;

  private WarmUp() {}

  /** Waits until all is rendered, or has taken too long; what is left goes on in the background. */
  static void prompts(SpeechKit speech, Script script, DemoData data, PrintWriter err) {
    List<String> texts = new ArrayList<>(Vocabulary.carriers(script));
    LocalDate first = data.flights().get(0).departs().toLocalDate();
    texts.addAll(
        Vocabulary.values(
            "date", first.datesUntil(first.plusDays(DAYS)).map(LocalDate::toString).toList()));
    texts.addAll(
        Vocabulary.values("time", flights(data, f -> f.departs().toLocalTime().toString())));
    texts.addAll(Vocabulary.values("origin", flights(data, Flight::origin)));
    texts.addAll(Vocabulary.values("destination", flights(data, Flight::destination)));
    texts.addAll(Vocabulary.symbols());
    speech.warm(texts);
    await(speech, err);
  }

  /** Lets what every caller hears be rendered in the background. */
  static void carriers(SpeechKit speech, Script script) {
    List<String> texts = new ArrayList<>(Vocabulary.carriers(script));
    texts.addAll(Vocabulary.symbols());
    speech.warm(texts);
  }

  private static List<String> flights(
      DemoData data, java.util.function.Function<Flight, String> fact) {
    return data.flights().stream().map(fact).distinct().toList();
  }

  private static void await(SpeechKit speech, PrintWriter err) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    int all = speech.warming();
    int shown = 0;
    while (speech.warming() > 0 && System.nanoTime() < until) {
      int done = all - speech.warming();
      if (done >= shown + 10) {
        shown = done;
        err.println("Rendering the assistant's sentences, once only: " + done + " of " + all);
        err.flush();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }
}
