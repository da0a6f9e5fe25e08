package org.warmline.dialogue;

import static org.warmline.dialogue.Meanings.intent;
import static org.warmline.dialogue.Meanings.slot;
import static org.warmline.dialogue.Meanings.spoke;
import static org.warmline.dialogue.Meanings.unsure;
import static org.warmline.dialogue.Meanings.yes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.warmline.actions.OrderSentence;
import org.warmline.call.ActionReport;
import org.warmline.call.Choice;
import org.warmline.call.Saying;

/** What the assistant says in made-up calls with the shipped flows, a seed a call. */
public final class SpokenCalls {
  private static final LocalDate TODAY = LocalDate.now();
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  private final Dialogue dialogue;
  private final List<String> doctors;
  private final List<String> origins;
  private final List<String> destinations;
  private final List<Saying> said = new ArrayList<>();
  private Random random = new Random(0);
  private DialogueState state = DialogueState.FRESH;
  private Directive.Run running = new Directive.Run("none", Map.of(), Set.of());

  public SpokenCalls(
      Script script, List<String> doctors, List<String> origins, List<String> destinations) {
    this.dialogue = new Dialogue(script);
    this.doctors = doctors;
    this.origins = origins;
    this.destinations = destinations;
  }

  /** The sayings of one call: a flight moved, an order looked up, or an appointment made. */
  public List<Saying> call(int seed) {
    random = new Random(seed);
    state = DialogueState.FRESH;
    said.clear();
    on(new DialogueEvent.Began());
    switch (seed % 3) {
      case 0 -> flight();
      case 1 -> order();
      default -> appointment();
    }
    on(spoke(intent("goodbye")));
    return List.copyOf(said);
  }

  private void flight() {
    on(spoke(intent("rebook_flight")));
    on(spoke(slot("booking_reference", reference())));
    on(spoke(slot("last_name", "Baker")));
    on(
        done(
            "find_booking",
            Map.of("origin", one(origins), "destination", one(destinations)),
            List.of()));
    on(spoke(slot("date", day())));
    on(done("find_flights", Map.of(), List.of(choice("A"), choice("B"), choice("C"))));
    on(spoke(slot("flight", "B")));
    on(spoke(yes()));
    String number = "WL" + (100 + random.nextInt(900));
    on(done("rebook_flight", Map.of("flight_number", number, "time", time()), List.of()));
  }

  private void order() {
    on(spoke(unsure("order_status")));
    on(spoke(yes()));
    on(spoke(slot("order_number", "41729")));
    on(spoke(slot("postal_code", "02134")));
    String told = one(OrderSentence.usual(TODAY));
    on(done("order_status", Map.of("status_sentence", told), List.of()));
  }

  private void appointment() {
    on(spoke(intent("book_appointment")));
    on(spoke(slot("date", day())));
    on(done("find_appointments", Map.of(), List.of(choice("A"), choice("B"))));
    on(spoke(slot("appointment", "A")));
    on(spoke(slot("full_name", "Caller " + random.nextInt(1_000_000))));
    on(spoke(yes()));
    on(
        done(
            "book_appointment",
            Map.of("doctor", one(doctors), "date", day(), "time", time()),
            List.of()));
  }

  private void on(DialogueEvent event) {
    Step step = dialogue.next(state, event);
    state = step.state();
    for (Directive directive : step.directives()) {
      if (directive instanceof Directive.Say say) {
        said.add(say.saying());
      } else if (directive instanceof Directive.Run run) {
        running = run;
      }
    }
  }

  private DialogueEvent done(String action, Map<String, String> facts, List<Choice> choices) {
    return new DialogueEvent.ActionEnded(
        new ActionReport(
            action,
            "key",
            ActionReport.Status.DONE,
            "",
            running.args(),
            facts,
            choices,
            List.of()));
  }

  private Choice choice(String id) {
    return new Choice(id, Map.of("time", time(), "doctor", one(doctors)));
  }

  private String reference() {
    return "%c%c%03d%c".formatted(letter(), letter(), random.nextInt(1_000), letter());
  }

  private char letter() {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private String day() {
    return TODAY.plusDays(random.nextInt(90)).toString();
  }

  private String time() {
    return LocalTime.of(random.nextInt(24), random.nextInt(60)).toString();
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
