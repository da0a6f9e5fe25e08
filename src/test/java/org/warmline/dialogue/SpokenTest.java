package org.warmline.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warmline.call.Hint;
import org.warmline.call.Saying;

class SpokenTest {

  @Test
  void valuesAreWordedAlikeForEveryVoice() {
    Map<List<String>, String> words =
        Map.ofEntries(
            Map.entry(List.of("date", "2026-11-30"), "Monday, November thirtieth"),
            Map.entry(List.of("due_date", "2026-12-01"), "Tuesday, December first"),
            Map.entry(List.of("time", "12:00"), "noon"),
            Map.entry(List.of("time", "00:05"), "twelve oh five in the morning"),
            Map.entry(List.of("current_time", "18:00"), "six o'clock in the evening"),
            Map.entry(List.of("amount", "12.50 USD"), "twelve dollars and fifty cents"),
            Map.entry(List.of("amount", "1.01 USD"), "one dollar and one cent"),
            Map.entry(List.of("amount", "0.99 EUR"), "ninety nine cents"),
            Map.entry(List.of("amount", "0.00 USD"), "zero dollars"),
            Map.entry(List.of("amount", "1200 GBP"), "one thousand two hundred pounds"),
            Map.entry(List.of("number", "70305"), "seventy thousand three hundred and five"),
            Map.entry(List.of("phone", "+12125550123"), spelled("2125550123")),
            Map.entry(List.of("flight_number", "WL112"), "W, L, one, one, two"),
            Map.entry(List.of("doctor", "Patel"), "Doctor Patel"),
            Map.entry(List.of("date", "some day"), "some day"),
            Map.entry(List.of("amount", "a lot"), "a lot"));
    words.forEach(
        (value, spoken) ->
            assertThat(Spoken.say(value.get(0), value.get(1))).as("%s", value).isEqualTo(spoken));
  }

  @Test
  void whatCouldBeAnythingIsOpenAndTheRestIsNot() {
    assertThat(Spoken.parts("last_name", "Miller").getFirst().open()).isTrue();
    assertThat(Spoken.parts("date", "some day").getFirst().open()).isTrue();
    assertThat(Spoken.parts("date", "2026-11-30").getFirst().open()).isFalse();
    assertThat(Spoken.parts("amount", "12.50 USD").getFirst().hint())
        .isEqualTo(new Hint.Joined(List.of("twelve", "dollars", "and", "fifty", "cents")));
    Saying.Part told =
        Spoken.parts(
                "status_sentence", "It left last Tuesday. It should arrive on May twenty-first.")
            .getFirst();
    assertThat(told.open()).isTrue();
    assertThat(told.hint())
        .isEqualTo(
            new Hint.Joined(
                List.of("It left", "last Tuesday.", "It should arrive", "on May twenty-first.")));
  }

  @Test
  void codesAreReadOutInGroups() {
    assertThat(groups("KX472Q")).containsExactly("K, X, four, ", "seven, two, Q");
    assertThat(groups("WL112")).containsExactly("W, L, ", "one, one, two");
    assertThat(groups("41729")).containsExactly("four, one, seven, ", "two, nine");
    assertThat(groups("2125550123"))
        .containsExactly("two, one, two, ", "five, five, five, ", "zero, one, two, three");
    assertThat(groups("Q")).containsExactly("Q");
  }

  @Test
  void aPlaceSaysHowItsValueIsSpoken() {
    Template.Piece.Place nato = place("{booking_reference nato}");
    assertThat(new Saying(nato.parts("code", "K4")).text()).isEqualTo("K as in kilo, four");
    Template.Piece.Place slow = place("{date slowly}");
    assertThat(slow.spoken(slow.parts("date", "2026-11-30"))).allMatch(Saying.Part::slow);
    assertThat(Template.parse("One.{pause 300} Two").pieces().get(1))
        .isEqualTo(new Template.Piece.Pause(300));
    for (String wrong : List.of("{date fast}", "{pause}", "{pause long}", "{pause 5}", "{Date}")) {
      assertThatThrownBy(() -> Template.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theCompanyIsPartOfTheWordsAroundIt() {
    assertThat(Template.parse("This is {company}. Hello").naming("Acme").pieces())
        .containsExactly(new Template.Piece.Words("This is Acme. Hello"));
  }

  private static Template.Piece.Place place(String wording) {
    return (Template.Piece.Place) Template.parse(wording).pieces().getFirst();
  }

  private static String spelled(String digits) {
    return Spelling.say(digits);
  }

  private static List<String> groups(String code) {
    StringBuilder text = new StringBuilder();
    for (Saying.Part part : Spelling.parts(code, false)) {
      text.append(part.hint() instanceof Hint.Pause ? "|" : part.text());
    }
    return List.of(text.toString().split("\\|", -1));
  }
}
