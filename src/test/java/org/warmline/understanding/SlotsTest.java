package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Slot;
import org.warmline.dialogue.SlotTypes;

/** Every kind of slot but those of when, without the intents around. */
class SlotsTest {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T10:00");
  private static final int ORDINARY_MICROS = 5_000;
  private static final int LONG_MICROS = 100_000;

  @Test
  void everyAnswerOfTheTable() {
    List<String> wrong = new ArrayList<>();
    for (List<String> row : Tables.read("slots.tsv")) {
      String expected = row.size() > 2 ? Slotted.sorted(row.get(2)) : "";
      String got = Slotted.read(row.getFirst(), row.get(1), NOW);
      if (!got.equals(expected)) {
        wrong.add(row.getFirst() + ": " + got + " instead of " + expected);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aCorrectionAtTheReadBackChangesOneSymbolOnly() {
    Expectation confirm =
        Expectation.YES_NO.correcting(
            Map.of("booking_reference", "KX472U", "date", "2026-11-27", "last_name", "Novak"));
    Map<String, Slot> slots = Slotted.slots("no, Q not U", confirm, NOW);
    assertThat(slots.get("booking_reference").value()).isEqualTo("KX472Q");
    assertThat(slots).doesNotContainKeys("date", "last_name");
    assertThat(Slotted.slots("yes that's right", confirm, NOW))
        .doesNotContainKey("booking_reference");
    assertThat(Slotted.slots("no, Q not U", Expectation.YES_NO, NOW))
        .doesNotContainKey("booking_reference");
  }

  @Test
  void whateverIsSaidAtWhateverQuestionIsRead() {
    String[] words =
        ("no not wait Q U double triple kilo as in x ray for oh hundred thousand of the and to from"
                + " between friday second last next month year may march half past at dot @ dash"
                + " dollars p m am one two twenty third 12/05 25:99 0 99999999999 3-4 $ £ % \u0000"
                + " ' \" ; <b> {} 日本語 é with a y hyphen o o'neil before after than later week")
            .split(" ");
    Random random = new Random(11);
    List<String> types = new ArrayList<>(SlotTypes.ALL);
    types.sort(String::compareTo);
    types.add("");
    types.add("never heard of");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? "" : " ");
      }
      String type = types.get(random.nextInt(types.size()));
      String pattern = random.nextBoolean() ? "" : "AA999A";
      Expectation expected =
          new Expectation(
              type, type, pattern, List.of(), Map.of("booking_reference", "KX472Q", "x", ""));
      assertThat(Slotted.slots(text.toString(), expected, NOW)).as("%s", text).isNotNull();
    }
  }

  @Test
  void readingIsCheapHoweverLongTheSentence() {
    List<String> ordinary =
        List.of(
            "hi I need to move my flight from Thursday the twelfth to Friday morning at half past nine",
            "kilo x ray four seven two quebec",
            "it's john dot smith at example dot com and my number is five five five one two one two");
    List<String> types = List.of("code", "date", "postal_code", "amount", "email", "phone", "");
    long pace = nanosEach(ordinary, types, 40);
    assertThat(nanosEach(ordinary, types, 100) / 1000).isLessThan(ORDINARY_MICROS);
    String word = "seven of the second march to ";
    assertThat(nanosEach(List.of(word.repeat(2_000)), types, 5) / 1000)
        .as("paced by %d", pace)
        .isLessThan(LONG_MICROS);
  }

  /** Processor time of this thread for one sentence. */
  private static long nanosEach(List<String> texts, List<String> types, int rounds) {
    var clock = ManagementFactory.getThreadMXBean();
    long before = clock.getCurrentThreadCpuTime();
    for (int i = 0; i < rounds; i++) {
      for (String text : texts) {
        for (String type : types) {
          String pattern = type.equals("code") ? "AA999A" : "";
          Slotted.slots(text, new Expectation(type, type, pattern, List.of()), NOW);
        }
      }
    }
    return (clock.getCurrentThreadCpuTime() - before)
        / ((long) rounds * texts.size() * types.size());
  }
}
