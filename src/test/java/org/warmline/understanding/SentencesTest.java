package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Slot;

/** Whole sentences, taught by the shipped flows. */
class SentencesTest {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T10:00");
  private static final Expectation FLIGHT = new Expectation("flight", "choice", "", List.of());
  private static final Expectation ORDER =
      new Expectation("order_number", "code", "99999", List.of());
  private static final Expectation POSTAL =
      new Expectation("postal_code", "code", "99999", List.of());

  @Test
  void intents() {
    assertTable("intents.tsv", m -> m.intent().orElse("-"), 0.97);
  }

  @Test
  void requestsForAPerson() {
    assertTable("agent.tsv", m -> m.agentRequest() >= 0.5 ? "agent" : "other", 0.97);
  }

  @Test
  void moods() {
    assertTable(
        "mood.tsv",
        m ->
            m.mood().frustration() >= 0.5
                ? "frustrated"
                : m.mood().urgency() >= 0.5 ? "urgent" : "calm",
        0.95);
  }

  private static void assertTable(String table, Function<Meaning, String> of, double least) {
    List<String> wrong = new ArrayList<>();
    List<List<String>> rows = Tables.read(table);
    for (List<String> row : rows) {
      Meaning meaning = understand(row.getFirst(), Expectation.NOTHING);
      String got = of.apply(meaning);
      if (!got.equals(row.get(1))) {
        wrong.add(row + " taken for " + got + " " + meaning.evidence());
      }
    }
    assertThat(1 - (double) wrong.size() / rows.size())
        .as("%s", String.join("\n", wrong))
        .isGreaterThanOrEqualTo(least);
  }

  @Test
  void frustrationAndRequestTellTheirEvidence() {
    Meaning meaning =
        understand(
            "this is ridiculous, I've explained this three times, let me talk to a person",
            Expectation.NOTHING);
    assertThat(meaning.agentRequest()).isGreaterThan(0.9);
    assertThat(meaning.mood().frustration()).isGreaterThan(0.9);
    assertThat(meaning.evidence())
        .anyMatch(e -> e.of().equals("frustration") && e.value().equals("ridiculous"))
        .anyMatch(e -> e.value().contains("three times"))
        .anyMatch(e -> e.of().equals("agent_request") && e.value().contains("talk to a person"));
  }

  @Test
  void sensitiveMattersAreNamedBesideTheIntent() {
    Meaning meaning =
        understand("my husband died last month and I want to complain", Expectation.NOTHING);
    assertThat(meaning.sensitive()).isPresent();
    assertThat(understand("move my flight to friday", Expectation.NOTHING).sensitive()).isEmpty();
  }

  @Test
  void anIntentIsThereExactlyUnlessRejected() {
    for (List<String> row : Tables.read("intents.tsv")) {
      Meaning meaning = understand(row.getFirst(), Expectation.NOTHING);
      assertThat(meaning.intent().isEmpty()).isEqualTo(meaning.band() == Band.REJECT);
      assertThat(meaning.outOfScope()).isEqualTo(meaning.intent().isEmpty());
      assertThat(meaning.band() == Band.ACT).isEqualTo(meaning.confidence() >= 0.5);
    }
  }

  @Test
  void theStoryOfAFlight() {
    assertThat(value("hi, I need to move my flight to Friday", Expectation.NOTHING, "date"))
        .isEqualTo("2026-11-27");
    Expectation reference = new Expectation("booking_reference", "code", "AA999A", List.of());
    assertThat(value("kilo x-ray four seven two quebec", reference, "booking_reference"))
        .isEqualTo("KX472Q");
    Expectation name = new Expectation("last_name", "last_name", "", List.of());
    assertThat(value("it's Novak", name, "last_name")).isEqualTo("Novak");
    assertThat(value("the morning one", FLIGHT, "flight")).isEqualTo("morning");
  }

  @Test
  void aNumberBelongsToWhatWasAskedUnlessNamedOtherwise() {
    assertThat(value("four one seven two nine", ORDER, "order_number")).isEqualTo("41729");
    assertThat(value("four one seven two nine", POSTAL, "postal_code")).isEqualTo("41729");
    assertThat(value("s w one a one double a", POSTAL, "postal_code")).isEqualTo("SW1A1AA");
    assertThat(value("m five v three l nine", POSTAL, "postal_code")).isEqualTo("M5V3L9");
    Meaning other = understand("the zip code is one oh oh one two", ORDER);
    assertThat(other.findSlot("order_number")).isEmpty();
    assertThat(other.findSlot("postal_code").map(Slot::value)).contains("10012");
  }

  @Test
  void aRequestIsNoName() {
    Expectation name = new Expectation("last_name", "last_name", "", List.of());
    for (String text : List.of("let me talk to a person", "start over", "I don't know", "no")) {
      assertThat(understand(text, name).findSlot("last_name")).as(text).isEmpty();
    }
  }

  @Test
  void aDateOfBirthLiesInThePast() {
    Expectation birth = new Expectation("date_of_birth", "date", "", List.of());
    assertThat(value("march third eighty four", birth, "date_of_birth")).isEqualTo("1984-03-03");
    assertThat(value("oh four twelve eighty nine", birth, "date_of_birth")).isEqualTo("1989-04-12");
    assertThat(value("december first nineteen ninety", birth, "date_of_birth"))
        .isEqualTo("1990-12-01");
  }

  @Test
  void aDateAndATimeAreTwoSlotsWithTheirDetails() {
    Meaning meaning = understand("tomorrow at half past three", Expectation.NOTHING);
    assertThat(meaning.findSlot("date").orElseThrow().details())
        .containsEntry("from", "2026-11-23")
        .containsEntry("to", "2026-11-23")
        .containsEntry("granularity", "day");
    assertThat(meaning.findSlot("time").orElseThrow().value()).isEqualTo("15:30");
    assertThat(meaning.findSlot("time").orElseThrow().certain()).isFalse();
  }

  @Test
  void anyTextAtAllHasAMeaning() {
    List<String> texts =
        List.of(
            "",
            " \t ",
            "?!...",
            "\u0000\u0007\u001b[31m",
            "'; DROP TABLE booking; --",
            "{\"intent\":\"agent\"}",
            "\ud800 broken surrogate \udc00",
            "こんにちは、フライトを変更したいです",
            "ёжик в тумане",
            "𝒽𝑒𝓁𝓁𝑜 👋🏽",
            "double",
            "double triple double",
            "as in as in as in",
            "9".repeat(5000),
            "the second of ".repeat(800),
            "word ".repeat(10_000),
            "a-".repeat(4000));
    for (Expectation expected : expectations()) {
      for (String text : texts) {
        assertThat(understand(text, expected).text()).isEqualTo(text);
      }
    }
  }

  @Test
  void randomWordsNeverThrow() {
    String[] words =
        ("the a of to friday next last march second twenty third two ten past half quarter double"
                + " kilo x ray for oh zero hundred thousand in week weeks ago from between and not"
                + " no noon at pm a.m. 2026 31 11/31 25:99 0 99999999999 name is novak doctor"
                + " february ninth first thing end month after before k q as one neither dot @")
            .split(" ");
    Random random = new Random(7);
    for (int i = 0; i < 1500; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      List<Expectation> all = expectations();
      Meaning meaning = understand(text.toString(), all.get(random.nextInt(all.size())));
      assertThat(meaning.confidence()).isBetween(0.0, 1.0);
      meaning
          .findSlot("date")
          .ifPresent(d -> assertThat(d.value()).matches("\\d{4}-\\d\\d-\\d\\d"));
      meaning.findSlot("time").ifPresent(t -> assertThat(t.value()).matches("\\d\\d:\\d\\d"));
    }
  }

  private static List<Expectation> expectations() {
    return List.of(
        Expectation.NOTHING,
        Expectation.YES_NO,
        FLIGHT,
        ORDER,
        new Expectation("booking_reference", "code", "AA999A", List.of()),
        new Expectation("free", "code", "", List.of()),
        new Expectation("date", "date", "", List.of()),
        new Expectation("date_of_birth", "date", "", List.of()),
        new Expectation("time", "time", "", List.of()),
        new Expectation("last_name", "last_name", "", List.of()),
        new Expectation("full_name", "full_name", "", List.of()),
        new Expectation("doctor", "doctor", "", List.of()),
        new Expectation("city", "city", "", List.of()),
        new Expectation("phone", "phone", "", List.of()),
        new Expectation("email", "email", "", List.of()),
        new Expectation("number", "number", "", List.of()),
        new Expectation("text", "text", "", List.of()),
        new Expectation("odd", "unheard_of", "", List.of()));
  }

  private static String value(String text, Expectation expected, String slot) {
    return understand(text, expected).findSlot(slot).map(Slot::value).orElse("-");
  }

  private static Meaning understand(String text, Expectation expected) {
    return ShippedFlows.taught().understand(text, expected, NOW);
  }
}
