package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Mood;
import org.warmline.call.Slot;
import org.warmline.understanding.words.Words;

class SplitCardsTest {
  private static final Expectation NUMBER = new Expectation("number", "number", "", List.of());
  private static final String[] DIGITS =
      "zero one two three four five six seven eight nine".split(" ");
  private static final String[] TENS =
      "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  private static final List<String> BEFORE =
      List.of("", "it's ", "the number is ", "um ", "okay so ", "and then ", "my card is ");
  private static final List<String> AFTER = List.of("", " got that", " please", " and then");

  @Test
  void aCardNumberSaidInAnyWayOverUpToFourTurnsIsNeverKept() {
    Random random = new Random(41);
    for (int i = 0; i < 3000; i++) {
      String card = card(random);
      List<String> turns = spoken(card, random, 1 + random.nextInt(4));
      List<String> kept = kept(turns, random);
      String readable = String.join("/", kept.stream().map(SplitCardsTest::digits).toList());
      assertThat(readable).as("%s of %s", kept, turns).isIn("", "/", "//", "///");
    }
  }

  @Test
  void twoHalvesBetweenWhichSomethingElseIsSaid() {
    SplitCards cards = new SplitCards();
    assertThat(cards.add(1, "four one one one one one one one")).isEmpty();
    assertThat(cards.add(2, "hold on a second please")).isEmpty();
    assertThat(cards.add(3, "one one one one one one one one")).containsExactly(1, 3);
  }

  @Test
  void numbersThatHappenToFollowEachOtherStay() {
    SplitCards cards = new SplitCards();
    assertThat(cards.add(1, "order four one seven two nine")).isEmpty();
    assertThat(cards.add(2, "the zip is one oh oh one two")).isEmpty();
    assertThat(cards.add(3, "for two people at ten past two")).isEmpty();
    assertThat(cards.add(4, "kilo x-ray four seven two quebec")).isEmpty();
  }

  @Test
  void allDigitsOfATurnAreMaskedHoweverTheyAreSaid() {
    assertThat(Redaction.maskDigits("it's forty one eleven, double one, and 4 7"))
        .isEqualTo("it's ••••");
    assertThat(Redaction.maskDigits("on Friday please")).isEqualTo("on Friday please");
  }

  /** What is kept when every word of a turn has been taken for the slot that was asked for. */
  private static List<String> kept(List<String> turns, Random random) {
    SplitCards cards = new SplitCards();
    List<String> kept = new ArrayList<>();
    for (int turn = 0; turn < turns.size(); turn++) {
      String text = turns.get(turn);
      boolean taken = random.nextBoolean();
      Map<String, Slot> slots =
          taken ? Map.of("number", new Slot("number", "1", text, true, Map.of())) : Map.of();
      Set<Integer> spread = cards.add(turn, text);
      kept.add(Redaction.redact(text, NUMBER, meaning(slots)));
      for (int of : spread) {
        kept.set(of, Redaction.maskDigits(kept.get(of)));
      }
    }
    return kept;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    SpokenRuns.of(Words.of(text)).forEach(run -> digits.append(run.digits()));
    return digits.toString();
  }

  private static List<String> spoken(String card, Random random, int turns) {
    List<String> spoken = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < turns; i++) {
      int left = turns - i - 1;
      int to = left == 0 ? card.length() : from + 1 + random.nextInt(card.length() - from - left);
      spoken.add(
          BEFORE.get(random.nextInt(BEFORE.size()))
              + say(card.substring(from, to), random)
              + AFTER.get(random.nextInt(AFTER.size())));
      from = to;
    }
    return spoken;
  }

  private static String say(String digits, Random random) {
    if (random.nextInt(4) == 0) {
      return random.nextBoolean() ? digits : digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
    StringBuilder said = new StringBuilder();
    int i = 0;
    while (i < digits.length()) {
      said.append(said.isEmpty() ? "" : random.nextInt(5) == 0 ? ", " : " ");
      int digit = digits.charAt(i) - '0';
      int next = i + 1 < digits.length() ? digits.charAt(i + 1) - '0' : -1;
      if (next == digit && random.nextBoolean()) {
        said.append("double ").append(DIGITS[digit]);
        i += 2;
      } else if (digit > 1 && next > 0 && random.nextInt(3) == 0) {
        said.append(TENS[digit]).append(' ').append(DIGITS[next]);
        i += 2;
      } else if (digit == 1 && next == 1 && random.nextInt(3) == 0) {
        said.append("eleven");
        i += 2;
      } else {
        said.append(digit == 0 && random.nextBoolean() ? "oh" : DIGITS[digit]);
        i++;
      }
    }
    return said.toString();
  }

  /** A number of one of the usual kinds that passes the check. */
  private static String card(Random random) {
    String begin = List.of("4", "51", "55", "37", "6011", "36").get(random.nextInt(6));
    int length = begin.equals("37") ? 15 : begin.equals("36") ? 14 : 16;
    StringBuilder digits = new StringBuilder(begin);
    while (digits.length() < length - 1) {
      digits.append(random.nextInt(10));
    }
    for (int check = 0; check < 10; check++) {
      if (CardNumber.isIssued(digits.toString() + check)) {
        return digits.toString() + check;
      }
    }
    throw new AssertionError(digits);
  }

  private static Meaning meaning(Map<String, Slot> slots) {
    return new Meaning(
        "",
        Optional.empty(),
        0,
        Band.REJECT,
        List.of(),
        true,
        slots,
        0,
        Mood.CALM,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
