package org.warmline.admin;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.warmline.actions.AppointmentSlot;
import org.warmline.actions.Flight;
import org.warmline.actions.FlightSentence;
import org.warmline.actions.OrderSentence;
import org.warmline.call.Saying;
import org.warmline.dialogue.Script;
import org.warmline.dialogue.Vocabulary;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.store.DemoData;

/** Renders what the assistant will say ahead, so that it is heard in one voice and at once. */
final class WarmUp {
  private static final int LONGEST_SECONDS = 75;
  private static final int LONGEST_BEFORE_MEASURING_SECONDS = 600;
  private static final int DAYS = 60;
  private static final String TIME = "time";

  private WarmUp() {}

  /**
   * Waits until what the next calls say is rendered, or has taken too long; what is left goes on in
   * the background.
   *
   * @param values of the database, by the facts' names
   */
  static void prompts(
      SpeechKit speech,
      Script script,
      Map<String, List<String>> values,
      LocalDate today,
      PrintWriter err) {
    Vocabulary vocabulary = new Vocabulary(script);
    speech.warm(soon(vocabulary, values, today));
    await(speech, LONGEST_SECONDS, err);
    speech.embellish(later(vocabulary, values, today), () -> {});
  }

  /** As above for a seed's made-up data, and nothing goes on afterwards that would disturb. */
  static void prompts(SpeechKit speech, Script script, DemoData data, PrintWriter err) {
    LocalDate today = data.flights().getFirst().departs().toLocalDate();
    speech.warm(soon(new Vocabulary(script), values(data), today));
    await(speech, LONGEST_SECONDS, err);
  }

  /** As above, but with everything rendered: what still is would be measured too. */
  static void beforeMeasuring(SpeechKit speech, Script script, DemoData data, PrintWriter err) {
    LocalDate today = data.flights().getFirst().departs().toLocalDate();
    Vocabulary vocabulary = new Vocabulary(script);
    speech.warm(soon(vocabulary, values(data), today));
    speech.embellish(later(vocabulary, values(data), today), () -> {});
    await(speech, LONGEST_BEFORE_MEASURING_SECONDS, err);
  }

  /**
   * Renders all of it in the background, and tells when all can be said, and when all sounds best.
   */
  static void inBackground(
      SpeechKit speech,
      Script script,
      Map<String, List<String>> values,
      LocalDate today,
      PrintWriter err) {
    Vocabulary vocabulary = new Vocabulary(script);
    long began = System.nanoTime();
    speech.warm(
        soon(vocabulary, values, today),
        () -> tell(speech, began, "can say all it ever says, rendered ahead", err));
    int needed = speech.wanting();
    speech.embellish(
        later(vocabulary, values, today),
        () -> tell(speech, began, "has whole times and days too", err));
    err.println(
        "Rendering what the assistant says ahead: %d pieces to go, and %d to make times and days sound better"
            .formatted(needed, speech.warming() - speech.wanting()));
    err.flush();
  }

  private static void tell(SpeechKit speech, long beganNanos, String what, PrintWriter err) {
    double seconds = (System.nanoTime() - beganNanos) / (double) TimeUnit.SECONDS.toNanos(1);
    err.println("%s %s, after %.0f s".formatted(speech.voice(), what, seconds));
    err.flush();
  }

  /** All that is said, in its smallest pieces, in the order in which callers come to hear it. */
  static List<Saying.Part> soon(
      Vocabulary vocabulary, Map<String, List<String>> values, LocalDate today) {
    List<Saying.Part> parts = new ArrayList<>(vocabulary.carriers());
    parts.addAll(vocabulary.closed());
    values.forEach(
        (kind, known) -> {
          if (!kind.equals(TIME)) {
            parts.addAll(vocabulary.values(kind, known));
          }
        });
    parts.addAll(vocabulary.values("status_sentence", OrderSentence.usual(today)));
    parts.addAll(vocabulary.values("status_sentence", FlightSentence.ALL));
    return parts;
  }

  /** Times and days whole, which sound better than those joined of their words. */
  static List<Saying.Part> later(
      Vocabulary vocabulary, Map<String, List<String>> values, LocalDate today) {
    List<Saying.Part> parts =
        new ArrayList<>(vocabulary.values(TIME, values.getOrDefault(TIME, List.of())));
    List<String> days = today.datesUntil(today.plusDays(DAYS)).map(LocalDate::toString).toList();
    parts.addAll(vocabulary.values("date", days));
    return parts;
  }

  static Map<String, List<String>> values(DemoData data) {
    Stream<LocalTime> times =
        Stream.concat(
            data.flights().stream().map(flight -> flight.departs().toLocalTime()),
            data.slots().stream().map(slot -> slot.starts().toLocalTime()));
    return Map.of(
        "origin",
        data.flights().stream().map(Flight::origin).distinct().toList(),
        "destination",
        data.flights().stream().map(Flight::destination).distinct().toList(),
        "doctor",
        data.slots().stream().map(AppointmentSlot::doctor).distinct().toList(),
        TIME,
        times.distinct().sorted().map(LocalTime::toString).toList());
  }

  private static void await(SpeechKit speech, int seconds, PrintWriter err) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    int all = speech.warming();
    int shown = 0;
    while (speech.warming() > 0 && System.nanoTime() < until) {
      int done = all - speech.warming();
      if (done >= shown + 20) {
        shown = done;
        err.println("Rendering the assistant's sentences, once only: " + done + " of " + all);
        err.flush();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }
}
