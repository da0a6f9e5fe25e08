package org.warmline.understanding.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmline.understanding.dates.DatePolicy;
import org.warmline.understanding.dates.SpokenDates;
import org.warmline.understanding.dates.WhenReading;
import org.warmline.understanding.words.Words;

/** Names, doctors, choices and contacts in answers. */
class AnswersTest {
  private final SpokenNames names = new SpokenNames();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Novak                              | Novak
          novak                              | Novak
          it's Novak                         | Novak
          Novak, N O V A K                   | Novak
          nowak n o v a k                    | Novak
          N O V A K                          | Novak
          n as in nancy o v a k              | Novak
          november oscar victor alpha kilo   | Novak
          my last name is Smith              | Smith
          Smith S M I T H                    | Smith
          the name is Lee                    | Lee
          Anna Lee                           | Lee
          last name is O'Neil                | O'Neil
          o neil                             | O'Neil
          it's mcdonald please               | McDonald
          McAllister                         | McAllister
          van der berg                       | van der Berg
          last name garcia lopez             | Garcia Lopez
          um it's under Fischer thanks       | Fischer
          double l o y d                     | Lloyd
          I don't know                       | -
          no                                 | -
          I want an agent                    | -
          four one seven                     | -
          why do you need that               | -
          can you repeat the question please | -
          """)
  void lastNames(String heard, String expected) {
    assertThat(names.readLastName(Words.of(heard)).map(NameReading::value).orElse("-"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          my name is Anna Lee              | Anna Lee
          anna lee                         | Anna Lee
          Anna Lee, L E E                  | Anna Lee
          I'm Robert de Niro               | Robert de Niro
          this is Mary Ann Smith speaking  | Mary Ann Smith
          it's Peter O'Toole               | Peter O'Toole
          what do you mean                 | -
          """)
  void fullNames(String heard, String expected) {
    assertThat(names.readFullName(Words.of(heard)).map(NameReading::value).orElse("-"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          with doctor patel           | Patel
          I'd like Dr. Patel please   | Patel
          patel                       | Patel
          anyone is fine              | any
          I have no preference        | any
          the doctor on monday        | -
          """)
  void doctors(String heard, String expected) {
    assertThat(
            new Doctors().readExpected(Words.of(heard), names).map(NameReading::value).orElse("-"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          the morning one                | morning
          the second one                 | 2
          the first                      | 1
          second                         | 2
          I'll take the third flight     | 3
          not the first, the second one  | 2
          number two                     | 2
          option three please            | 3
          two                            | 2
          the last one                   | -1
          the later one                  | latest
          the earlier flight             | earliest
          the latest                     | latest
          as early as possible, the soonest | earliest
          the eight fifteen              | 08:15
          at 8:15                        | 08:15
          the eight fifteen one please   | 08:15
          eight fifteen                  | 08:15
          the one at five thirty p m     | 17:30
          the three o'clock              | 15:00
          in the evening                 | evening
          first thing in the morning     | morning
          the tuesday one                | 2026-11-24
          neither                        | none
          none of those                  | none
          something else                 | none
          either one                     | any
          doesn't matter                 | any
          what was that                  | -
          Novak                          | -
          """)
  void choices(String heard, String expected) {
    Words words = Words.of(heard);
    LocalDateTime now = LocalDateTime.parse("2026-11-22T10:00");
    WhenReading when = new SpokenDates().read(words, now, DatePolicy.FUTURE, false, true);
    assertThat(new SpokenChoices().readExpected(words, when).map(ChoiceReading::value).orElse("-"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          five five five two three four one two one two        | +15552341212
          it's 555-234-1212                                    | +15552341212
          plus four nine one seven one two three four five six seven | +49171234567
          double five five two three four one two one two      | +15552341212
          I don't have one                                     | -
          """)
  void phones(String heard, String expected) {
    assertThat(new SpokenContacts().readPhone(Words.of(heard)).map(CodeReading::code).orElse("-"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          anna.lee@example.com                        | anna.lee@example.com
          it's anna dot lee at example dot com        | anna.lee@example.com
          a n n a at example dot com                  | anna@example.com
          anna underscore lee at mail dash box dot org | anna_lee@mail-box.org
          I have no e-mail                            | -
          """)
  void emails(String heard, String expected) {
    assertThat(new SpokenContacts().readEmail(heard).orElse("-")).isEqualTo(expected);
  }
}
