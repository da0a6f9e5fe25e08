package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Meaning.YesNo;
import org.warmline.call.Slot;
import org.warmline.call.Transcript;
import org.warmline.call.Transcript.Alternative;
import org.warmline.call.Transcript.Kind;
import org.warmline.flows.ShippedFlows;

class BestReadingTest {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-26T10:00");
  private static final Expectation REFERENCE =
      new Expectation("booking_reference", "code", "AA999A", List.of());

  private static final Expectation LAST_NAME =
      new Expectation("last_name", "last_name", "", List.of());

  private static Understanding understanding;

  @BeforeAll
  static void learn() {
    understanding = Understandings.train(ShippedFlows.load().lessons());
  }

  @AfterAll
  static void close() {
    understanding.close();
  }

  @Test
  void theFirstReadingCountsWhenItAnswers() {
    Slot slot = slot(heard("Kilo X-ray, 472, Quebec.", 0.9, "Kilo X-ray, 473, Quebec."));
    assertThat(slot.value()).isEqualTo("KX472Q");
    assertThat(slot.certain()).isTrue();
  }

  @Test
  void anotherReadingCountsAsUncertainWhereTheFirstIsNoAnswer() {
    Slot slot = slot(heard("Tie Lex wray.", 0.6, "So what.", "Kilo X-ray, 472, Quebec."));
    assertThat(slot.value()).isEqualTo("KX472Q");
    assertThat(slot.certain()).isFalse();
  }

  @Test
  void whatMayBeSaidOfAnySentenceIsNoReading() {
    Transcript sentence =
        new Transcript(
            "It's the thing with the blue stripes.",
            0.94,
            Kind.FREE,
            List.of(new Alternative("It's I, I, two, three, five, I", 0.00001)));
    assertThat(of(sentence, REFERENCE).findSlot("booking_reference")).isEmpty();
  }

  @Test
  void aRequestForAPersonIsNotReadAway() {
    Meaning meaning =
        of(heard("I want to talk to a person.", 0.6, "Kilo X-ray, 472, Quebec."), REFERENCE);
    assertThat(meaning.agentRequest()).isGreaterThan(0.5);
    assertThat(meaning.findSlot("booking_reference")).isEmpty();
  }

  @Test
  void whereNothingIsMeantAnotherReadingIsAskedBackAbout() {
    Meaning meaning =
        of(
            heard("Moo the mice light.", 0.9, "So what.", "I want to move my flight."),
            Expectation.NOTHING);
    assertThat(meaning.intent()).contains("rebook_flight");
    assertThat(meaning.band()).isEqualTo(Band.CONFIRM);
    assertThat(meaning.confidence()).isLessThan(0.5);
    assertThat(of(heard("Moo the mice light.", 0.9), Expectation.NOTHING).band())
        .isEqualTo(Band.REJECT);
  }

  @Test
  void whatIsUnderstoodIsNotChangedByOtherReadings() {
    Meaning meaning =
        of(heard("Where is my order?", 0.9, "I want to move my flight."), Expectation.NOTHING);
    assertThat(meaning.intent()).contains("order_status");
    assertThat(meaning.band()).isEqualTo(Band.ACT);
    assertThat(of(heard("Friday.", 0.9, "Fly day, move my flight."), Expectation.NOTHING).intent())
        .isNotEqualTo(java.util.Optional.of("rebook_flight"));
  }

  @Test
  void aDoubtfulYesIsNoYes() {
    assertThat(of(heard("Yes.", 0.4), Expectation.YES_NO).yesNo()).isEmpty();
    assertThat(of(heard("No.", 0.4), Expectation.YES_NO).yesNo()).contains(YesNo.NO);
    assertThat(of(heard("Yes.", 0.9), Expectation.YES_NO).yesNo()).contains(YesNo.YES);
  }

  @Test
  void aNameIsWhatMostReadingsComeTo() {
    Slot same = name(heard("Smith.", 0.9, "Smith", "It's Smith."));
    assertThat(same.value()).isEqualTo("Smith");
    assertThat(same.certain()).isTrue();
    assertThat(same.also()).isEmpty();
    Slot outvoted = name(heard("Miss.", 0.9, "Novak", "Novak.", "It's Novak."));
    assertThat(outvoted.value()).isEqualTo("Novak");
    assertThat(outvoted.certain()).isFalse();
    Slot spelled = name(heard("Smith.", 0.9, "Smyth, S M Y T H", "S M Y T H."));
    assertThat(spelled.value()).isEqualTo("Smyth");
    assertThat(spelled.also()).containsExactly("Smith");
  }

  @Test
  void whatElseANameMayHaveBeenGoesWithIt() {
    Slot slot = name(heard("Becker.", 0.9, "Baker.", "Bakker.", "The Becker."));
    assertThat(slot.value()).isEqualTo("Becker");
    assertThat(slot.also()).containsExactly("Baker", "Bakker");
  }

  @Test
  void aNameIsTakenFromAnotherReadingAsUncertain() {
    Slot slot = name(heard("Where why.", 0.6, "Novak."));
    assertThat(slot.value()).isEqualTo("Novak");
    assertThat(slot.certain()).isFalse();
    assertThat(
            of(heard("I want to talk to a person.", 0.6, "Novak."), LAST_NAME)
                .findSlot("last_name"))
        .isEmpty();
  }

  @Test
  void confidenceFallsIntoThreeBands() {
    assertThat(heard("x", 0.5).band()).isEqualTo(Band.ACT);
    assertThat(heard("x", 0.49).band()).isEqualTo(Band.CONFIRM);
    assertThat(heard("x", 0.2).band()).isEqualTo(Band.CONFIRM);
    assertThat(heard("x", 0.19).band()).isEqualTo(Band.REJECT);
    assertThat(Transcript.NOTHING.band()).isEqualTo(Band.REJECT);
  }

  private static Slot slot(Transcript heard) {
    return of(heard, REFERENCE).findSlot("booking_reference").orElseThrow();
  }

  private static Slot name(Transcript heard) {
    return of(heard, LAST_NAME).findSlot("last_name").orElseThrow();
  }

  private static Meaning of(Transcript heard, Expectation expected) {
    return new BestReading(understanding).of(heard, expected, NOW);
  }

  private static Transcript heard(String text, double confidence, String... others) {
    return new Transcript(
        text,
        confidence,
        Kind.FREE,
        List.of(others).stream().map(other -> new Alternative(other, 0.1)).toList());
  }
}
