package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmline.call.Expectation;
import org.warmline.call.Transcript;
import org.warmline.speech.TurnEnd.Look;

/** What was asked, what has been said before the pause, and how that looks. */
class TurnEndTest {
  private static final TurnEnd ENGLISH = new TurnEnd(TurnWords.of("en"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # A yes or no is whole, but more may be on its way.
          yes_no     | Yes,                              | COMPLETE
          yes_no     | Yes, please.                      | FULL
          yes_no     | That's right.                     | COMPLETE
          yes_no     | Um, yes.                          | COMPLETE
          yes_no     | Well, I think so.                 | COMPLETE
          yes_no     | Let me think, no.                 | REFUSAL
          yes_no     | No.                               | REFUSAL
          yes_no     | No thanks.                        | FULL
          yes_no     | No, not really.                   | COMPLETE
          yes_no     | No, I said Friday.                | SENTENCE
          yes_no     | I guess                           | UNFINISHED
          yes_no     | I would rather fly on Sunday.     | UNCERTAIN
          yes_no     | No, I want                        | UNFINISHED
          yes_no     | Um,                               | UNFINISHED
          # A code is whole when its pattern is filled, however it was spelled.
          AA999A     | Kilo X-ray, four-seven-two Quebec, | FULL
          AA999A     | Kx472Q                            | FULL
          AA999A     | It's K, X, four, seven, two, Q.   | FULL
          AA999A     | K for kilo, X, 4 7 2, Q as in queen. | FULL
          AA999A     | M r, three, one, eight, t,        | FULL
          AA999A     | Kilo X-ray,                       | UNFINISHED
          AA999A     | Kilo x-ray, for seven             | UNFINISHED
          AA999A     | My reference is                   | UNFINISHED
          AA999A     | Bravo deltified,                  | UNFINISHED
          AA999A     | Guilleux X-ray, 472, Quebec.      | SENTENCE
          AA999A     | I don't have it here.             | UNCERTAIN
          99999      | For one seven to nine.            | FULL
          99999      | It's forty one seven two nine.    | FULL
          99999      | Four one seven, um                | UNFINISHED
          99999      | 41729                             | FULL
          99999      | 417                               | UNFINISHED
          99999      | 4172955                           | UNCERTAIN
          phone      | 555 0123                          | UNFINISHED
          phone      | 555 010 0123                      | FULL
          # Dates, times and choices end with certain words.
          date       | Friday,                           | COMPLETE
          date       | Next Tuesday please.              | FULL
          date       | December the third                | COMPLETE
          date       | The third of December.            | COMPLETE
          date       | The third.                        | ANSWER
          date       | December,                         | UNFINISHED
          date       | On the                            | UNFINISHED
          date       | Could we say?                     | UNFINISHED
          date       | I'd like that.                    | UNCERTAIN
          date       | Maybe next                        | UNFINISHED
          choice     | The morning one.                  | COMPLETE
          choice     | The second,                       | ANSWER
          choice     | 8.15 a.m.                         | COMPLETE
          choice     | I'll take the, uh,                | UNFINISHED
          last_name  | Miller,                           | ANSWER
          last_name  | It's                              | UNFINISHED
          # Nothing in particular was asked for.
          ''         | I'd like to move my flight.       | SENTENCE
          ''         | I'd like to                       | UNFINISHED
          ''         | My order never came, and,         | UNFINISHED
          ''         | I can't make my flight because    | UNFINISHED
          ''         | I need to change my, um...        | UNFINISHED
          ''         | I want it.                        | UNCERTAIN
          ''         | My order.                         | UNCERTAIN
          ''         | I want to know where my order is. | SENTENCE
          ''         | The trouble with my order is      | UNFINISHED
          ''         | Goodbye.                          | COMPLETE
          ''         | Stop.                             | UNCERTAIN
          ''         | Let me see,                       | UNFINISHED
          ''         | ''                                | UNCERTAIN
          """)
  void judgesBySayingAndQuestion(String asked, String said, Look look) {
    assertThat(ENGLISH.look(new Transcript(said, 0.9), expectation(asked))).isEqualTo(look);
  }

  private static Expectation expectation(String asked) {
    boolean code = asked.matches("[A9]+");
    return new Expectation(asked, code ? "code" : asked, code ? asked : "", List.of());
  }

  @Test
  void anOfferedAnswerIsComplete() {
    Expectation doctor =
        new Expectation("doctor", "doctor", "", List.of("Dr. Patel", "Dr. Lindqvist"));
    assertThat(ENGLISH.look(new Transcript("Dr Patel.", 0.9), doctor)).isEqualTo(Look.COMPLETE);
    assertThat(ENGLISH.look(new Transcript("Dr Patel, please.", 0.9), doctor)).isEqualTo(Look.FULL);
    assertThat(ENGLISH.look(new Transcript("Dr.", 0.9), doctor)).isEqualTo(Look.UNFINISHED);
  }

  @Test
  void knowsWhichAnswersAreCompleteAsSoonAsTheyAreSaid() {
    for (String asked : List.of("yes_no", "choice", "date", "part_of_day")) {
      assertThat(ENGLISH.isClosed(expectation(asked))).as(asked).isTrue();
    }
    for (String asked : List.of("", "AA999A", "last_name", "text")) {
      assertThat(ENGLISH.isClosed(expectation(asked))).as(asked).isFalse();
    }
  }

  @Test
  void halfACodeIsLookedAtCloselyHoweverSurelyItWasHeardWhereSomeOfItMayBeLost() {
    Expectation code = new Expectation("booking_reference", "code", "AA999A", List.of());

    assertThat(ENGLISH.isWorthMore(new Transcript("K, X, four, seven", 0.9), code)).isTrue();
    assertThat(ENGLISH.isWorthMore(new Transcript("K, X", 0.6), code)).isFalse();
    assertThat(ENGLISH.isWorthMore(new Transcript("K, X, four, seven, two, Q", 0.9), code))
        .isTrue();
  }

  @Test
  void aCloserLookAtADoubtfulRequestCanWaitButNotAtAnAnswer() {
    Transcript doubtful = new Transcript("I need to move", 0.3);

    assertThat(ENGLISH.canWait(doubtful, Expectation.NOTHING)).isTrue();
    assertThat(ENGLISH.canWait(doubtful, Expectation.YES_NO)).isFalse();
    assertThat(ENGLISH.canWait(new Transcript("Yes", 0.3), Expectation.YES_NO)).isFalse();
    assertThat(ENGLISH.canWait(new Transcript("I need to move", 0.9), Expectation.NOTHING))
        .isFalse();
  }

  @Test
  void doubtfulWordsAreNotTrusted() {
    assertThat(ENGLISH.look(new Transcript("Yes.", 0.3), Expectation.YES_NO))
        .isEqualTo(Look.UNCERTAIN);
  }

  @Test
  void knowsNothingOfALanguageWithoutAList() {
    TurnEnd korean = new TurnEnd(TurnWords.of("ko"));
    assertThat(korean.look(new Transcript("네", 0.9), Expectation.YES_NO)).isEqualTo(Look.UNCERTAIN);
    assertThat(korean.look(new Transcript("다음 주 항공편을 변경하고 싶어요", 0.9), Expectation.NOTHING))
        .isEqualTo(Look.SENTENCE);
  }

  @Test
  void noLookIsLongerThanTheLongestPauseOfACall() {
    assertThat(Look.values())
        .allSatisfy(
            look ->
                assertThat(look.pauseMillis())
                    .isBetween(
                        EndpointSettings.CALL.probeMillis(),
                        EndpointSettings.CALL.longestPauseMillis()));
  }

  /** Looked for by its shape, a code is found whole wherever most of it is. */
  @Test
  void doesNotTakeAGuessedSignForTheLastOne() {
    Expectation reference = new Expectation("booking_reference", "code", "AA999A", List.of());
    Transcript guessed =
        new Transcript(
            "Mike, papa, seven, five, eight, I.",
            0.7,
            Transcript.Kind.PHRASE,
            List.of(new Transcript.Alternative("Mike, Papa, 758,", 0.3)));
    assertThat(ENGLISH.look(guessed, reference)).isEqualTo(Look.UNCERTAIN);
    Transcript sure =
        new Transcript(
            "Mike, papa, seven, five, eight, Lima.",
            0.9,
            Transcript.Kind.PHRASE,
            List.of(new Transcript.Alternative("Mike Papa, 758, Leema.", 0.3)));
    assertThat(ENGLISH.look(sure, reference)).isEqualTo(Look.FULL);
    assertThat(ENGLISH.look(new Transcript("Mike Papa 758 Lima", 0.3), reference))
        .isEqualTo(Look.UNCERTAIN);
  }
}
