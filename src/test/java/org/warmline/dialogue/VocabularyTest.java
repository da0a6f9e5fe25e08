package org.warmline.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.dialogue.Meanings.intent;
import static org.warmline.dialogue.Meanings.slot;
import static org.warmline.dialogue.Meanings.spoke;
import static org.warmline.dialogue.Meanings.unsure;
import static org.warmline.dialogue.Meanings.yes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.ActionReport;
import org.warmline.call.Choice;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;
import org.warmline.flows.ShippedFlows;
import org.warmline.speech.Prompts;
import org.warmline.speech.Spoken;
import org.warmline.speech.Synthesizer;

/**
 * What calls with the shipped flows say is in the vocabulary, so that none of it is rendered live.
 */
class VocabularyTest {
  private static final Choice MORNING = choice("A", "09:20", "Patel");
  private static final Choice EVENING = choice("B", "19:05", "Lopez");

  private final Script script = ShippedFlows.load().script();
  private final Dialogue dialogue = new Dialogue(script);
  private final List<Saying> said = new ArrayList<>();
  @TempDir Path folder;
  private Prompts prompts;
  private DialogueState state = DialogueState.FRESH;
  private Directive.Run running = new Directive.Run("none", Map.of(), Set.of());

  @BeforeEach
  void renderAhead() {
    prompts =
        new Prompts(
            new Beep("test/chosen"), new Beep("test/quick"), folder, Runnable::run, t -> {});
    Vocabulary vocabulary = new Vocabulary(script);
    prompts.warm(vocabulary.carriers());
    prompts.warm(vocabulary.closed());
    prompts.warm(vocabulary.values("origin", List.of("Boston")));
    prompts.warm(vocabulary.values("destination", List.of("Chicago")));
    prompts.warm(vocabulary.values("doctor", List.of("Patel", "Lopez")));
    prompts.warm(
        vocabulary.values(
            "status_sentence", List.of("Your order left our warehouse last Tuesday. It is late.")));
  }

  @Test
  void movingAFlightNeedsNothingRendered() {
    on(new DialogueEvent.Began());
    on(spoke(intent("rebook_flight", "booking_reference", "KX472Q", "last_name", "Baker")));
    on(done("find_booking", Map.of("origin", "Boston", "destination", "Chicago"), List.of()));
    on(spoke(slot("date", "2027-03-31")));
    on(done("find_flights", Map.of(), List.of(MORNING, EVENING)));
    on(spoke(slot("flight", "B")));
    on(spoke(yes()));
    on(done("rebook_flight", Map.of("flight_number", "WL112", "time", "19:05"), List.of()));
    assertThat(said).hasSize(5);
    assertThat(said.get(3).text())
        .contains("Q, moved to Wednesday, March thirty first at seven oh");
    assertThat(live()).containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void anOrdersStateNeedsNothingRendered() {
    on(new DialogueEvent.Began());
    on(spoke(unsure("order_status")));
    on(spoke(yes()));
    on(spoke(slot("order_number", "41729")));
    on(spoke(slot("postal_code", "02134")));
    String told = "Your order left our warehouse last Tuesday. It is late.";
    on(done("order_status", Map.of("status_sentence", told), List.of()));
    assertThat(said.getLast().text()).startsWith("Order four, one, seven, two, nine. " + told);
    assertThat(live()).containsOnly(0);
  }

  @Test
  void onlyTheNameIsRenderedLiveWhenAnAppointmentIsMade() {
    on(new DialogueEvent.Began());
    on(spoke(intent("book_appointment", "date", "2026-11-30")));
    on(done("find_appointments", Map.of(), List.of(MORNING, EVENING)));
    on(spoke(slot("appointment", "A")));
    on(spoke(slot("full_name", "Anna Miller")));
    assertThat(said.getLast().text()).contains("for Anna Miller. Shall I book it?");
    assertThat(live()).containsExactly(0, 0, 0, 1);
    assertThat(prompts.tally().counts().quick()).isZero();
  }

  private List<Integer> live() {
    List<Integer> live = new ArrayList<>();
    for (Saying saying : said) {
      Spoken spoken = prompts.speak(saying, sound -> {});
      assertThat(spoken.voice()).as(saying.text()).isEqualTo("test/chosen");
      live.add(spoken.livePieces());
    }
    return live;
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

  private static Choice choice(String id, String time, String doctor) {
    return new Choice(id, Map.of("time", time, "doctor", doctor));
  }

  /** One frame, whatever the text. */
  private record Beep(String voice) implements Synthesizer {
    @Override
    public void speak(String text, double rate, Consumer<Pcm> out) {
      out.accept(Pcm.SILENT_FRAME);
    }

    @Override
    public void close() {}
  }
}
