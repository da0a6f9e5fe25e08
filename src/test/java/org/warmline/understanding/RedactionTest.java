package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Mood;
import org.warmline.call.Slot;

class RedactionTest {
  private static final Expectation ORDER =
      new Expectation("order_number", "code", "99999", List.of());

  @Test
  void whatBelongsToNoSlotIsMasked() {
    assertThat(redact("my pin is four seven one one okay"))
        .isEqualTo("my pin is \u2022\u2022\u2022\u2022 okay");
    assertThat(redact("it's 471155")).isEqualTo("it's \u2022\u2022\u2022\u2022");
    assertThat(redact("the password is h u n t e r"))
        .isEqualTo("the password is \u2022\u2022\u2022\u2022");
    assertThat(redact("four double one five")).isEqualTo("\u2022\u2022\u2022\u2022");
  }

  @Test
  void ordinaryTalkStays() {
    for (String text :
        List.of(
            "I have two bags and one child",
            "at ten past two",
            "a b c",
            "I am a person",
            "it cost one hundred and fifty dollars",
            "")) {
      assertThat(redact(text)).isEqualTo(text);
    }
  }

  @Test
  void whatWasAskedForStays() {
    Meaning meaning =
        meaning(new Slot("order_number", "41729", "four one seven two nine", true, Map.of()));
    assertThat(Redaction.redact("it's four one seven two nine", ORDER, meaning))
        .isEqualTo("it's four one seven two nine");
    assertThat(Redaction.redact("four one seven two nine and my pin is 8 8 2 2", ORDER, meaning))
        .isEqualTo("four one seven two nine and my pin is \u2022\u2022\u2022\u2022");
  }

  @Test
  void aSpelledReferenceStaysHoweverItsFiguresAreWritten() {
    Slot taken = new Slot("booking_reference", "KX472Q", "K X 4 7 2 Q", true, Map.of());
    assertThat(Redaction.redact("it's K X 4 7 2 Q", ORDER, meaning(taken)))
        .isEqualTo("it's K X 4 7 2 Q");
  }

  @Test
  void aCardNumberNeverStays() {
    Slot taken = new Slot("number", "4111111111111111", "4111 1111 1111 1111", true, Map.of());
    assertThat(Redaction.redact("4111 1111 1111 1111", ORDER, meaning(taken)))
        .isEqualTo("\u2022\u2022\u2022\u2022");
    assertThat(redact("card four one one one one one one one one one one one one one one one"))
        .isEqualTo("card \u2022\u2022\u2022\u2022");
  }

  @Test
  void whatIsNamedASecretIsMaskedHoweverShort() {
    assertThat(redact("the security code is one two three"))
        .isEqualTo("the security code is \u2022\u2022\u2022\u2022");
    assertThat(redact("my pin is forty seven eleven")).doesNotContain("eleven");
    assertThat(redact("last four of my social are six seven eight nine")).doesNotContain("six");
    assertThat(redact("cvv 123")).isEqualTo("cvv \u2022\u2022\u2022\u2022");
  }

  @Test
  void aCodeInTheSpellingAlphabetIsMaskedUnlessItWasAskedFor() {
    assertThat(redact("it's hotel uniform november tango"))
        .isEqualTo("it's \u2022\u2022\u2022\u2022");
    Slot taken =
        new Slot("booking_reference", "KX472Q", "kilo x-ray four seven two quebec", true, Map.of());
    assertThat(Redaction.redact("kilo x-ray four seven two quebec", ORDER, meaning(taken)))
        .isEqualTo("kilo x-ray four seven two quebec");
  }

  @Test
  void groupsOfOneNumberBelongTogether() {
    assertThat(redact("four one one then one one one and then one one one"))
        .isEqualTo("\u2022\u2022\u2022\u2022");
  }

  private static String redact(String text) {
    return Redaction.redact(text, Expectation.NOTHING, meaning());
  }

  private static Meaning meaning(Slot... slots) {
    Map<String, Slot> named = new java.util.HashMap<>();
    List.of(slots).forEach(slot -> named.put(slot.name(), slot));
    return new Meaning(
        "",
        java.util.Optional.empty(),
        0,
        Band.REJECT,
        List.of(),
        true,
        named,
        0,
        Mood.CALM,
        java.util.Optional.empty(),
        java.util.Optional.empty(),
        List.of());
  }

  @Test
  void masksOnlyCardNumbersInWhatSomebodyWrote() {
    assertThat(Redaction.maskCards("Order 40217 sent again, paid with 4111 1111 1111 1111."))
        .isEqualTo("Order 40217 sent again, paid with ••••.");
    assertThat(Redaction.maskCards("Tracking 1234567890123, call 212-555-0134"))
        .isEqualTo("Tracking 1234567890123, call 212-555-0134");
  }
}
