package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Mood;
import org.warmline.call.Slot;
import org.warmline.understanding.codes.CodeReading;
import org.warmline.understanding.codes.SpokenContacts;
import org.warmline.understanding.words.Words;

class ContactMaskTest {
  private static final ContactMask BOTH = new ContactMask(true, true);
  private static final ContactMask EMAILS = new ContactMask(true, false);
  private static final ContactMask PHONES = new ContactMask(false, true);
  private static final Expectation EMAIL = new Expectation("mail", "email", "", List.of());
  private static final Expectation PHONE =
      new Expectation("number_to_call", "phone", "", List.of());
  private static final Expectation TEXT = new Expectation("note", "text", "", List.of());
  private static final String HIDDEN = "••••";

  private static final List<String> NAMES =
      List.of("gudrun", "petrov", "wanjiru", "zelda", "quincy", "oduya", "marten", "xavier");
  private static final List<String> HOSTS =
      List.of("fernbrook", "oakmill", "tidewater", "hartmann", "bluekite");
  private static final List<String> ENDS =
      List.of("com", "org", "net", "co.uk", "de", "io", "museum");
  private static final List<String> BEFORE =
      List.of("", "my email is ", "it's ", "yes, ", "you can reach me at ", "um, the address is ");
  private static final List<String> AFTER = List.of("", " please", " thanks", ", that's all", ".");
  private static final String[] DIGITS =
      "zero one two three four five six seven eight nine".split(" ");

  private final SpokenContacts contacts = new SpokenContacts();

  @Test
  void noPartOfAnAddressStaysHoweverItIsSaidOrWritten() {
    Random random = new Random(5);
    for (int i = 0; i < 4000; i++) {
      List<String> name = new ArrayList<>(List.of(one(NAMES, random)));
      if (random.nextBoolean()) {
        name.add(one(NAMES, random));
      }
      String sign = one(List.of(".", "_", "-", ""), random);
      String number = random.nextInt(3) == 0 ? String.valueOf(2 + random.nextInt(97)) : "";
      String host = one(HOSTS, random);
      String end = one(ENDS, random);
      String address = String.join(sign, name) + number + "@" + host + "." + end;
      String said = random.nextInt(3) == 0 ? address : say(address, name, random);
      String sentence = one(BEFORE, random) + said + one(AFTER, random);

      Expectation expected = one(List.of(EMAIL, TEXT, Expectation.NOTHING), random);
      String kept = kept(EMAILS, sentence, expected);

      assertThat(kept).as(sentence).contains(HIDDEN);
      for (String part : List.of(name.getFirst(), name.getLast(), host, " dot", "@")) {
        assertThat(kept.toLowerCase(Locale.ROOT))
            .as("%s of %s", kept, sentence)
            .doesNotContain(part);
      }
    }
  }

  @Test
  void noDigitOfANumberStaysHoweverItIsSaidOrWritten() {
    Random random = new Random(6);
    for (int i = 0; i < 4000; i++) {
      String number = (2 + random.nextInt(8)) + digits(random, 9);
      String said = random.nextInt(3) == 0 ? write(number, random) : speak(number, random);
      String sentence = one(List.of("", "it's ", "call me on ", "my number is "), random) + said;

      Expectation expected = one(List.of(PHONE, TEXT, Expectation.NOTHING), random);
      String kept = kept(PHONES, sentence, expected);

      assertThat(SpokenRuns.of(Words.of(kept)).stream().map(SpokenRuns.Run::digits).toList())
          .as("%s of %s", kept, sentence)
          .allMatch(String::isEmpty);
      assertThat(PHONES.text(sentence)).as(sentence).doesNotContain(said).contains(HIDDEN);
    }
  }

  @Test
  void wherePeopleMayReadThemTheyStay() {
    for (String text :
        List.of("john dot smith at example dot com", "five five five oh one two three")) {
      assertThat(ContactMask.NOTHING.words(text, Expectation.NOTHING, meaning())).isEqualTo(text);
      assertThat(ContactMask.NOTHING.text(text)).isEqualTo(text);
    }
    assertThat(EMAILS.text("call 212 555 0134")).isEqualTo("call 212 555 0134");
    assertThat(PHONES.text("write to a.b@example.com")).isEqualTo("write to a.b@example.com");
  }

  @Test
  void ordinaryTalkStays() {
    for (String text :
        List.of(
            "I was at home at ten past two",
            "the flight at four thirty on the third of May",
            "I paid at the counter, four point five percent",
            "I have two bags and one child",
            "at 10:30 on 2026-11-27",
            "my order is four one seven two nine",
            "look at the price. It's wrong",
            "")) {
      assertThat(BOTH.text(text)).isEqualTo(text);
    }
  }

  @Test
  void digitsThatWereTakenForSomethingElseStay() {
    Slot order =
        new Slot(
            "order_number", "41729365", "four one seven two nine three six five", true, Map.of());
    Slot born =
        new Slot(
            "date_of_birth", "1989-12-04", "oh four twelve nineteen eighty nine", true, Map.of());
    for (Slot slot : List.of(order, born)) {
      assertThat(BOTH.words("it's " + slot.heard(), TEXT, meaning(slot)))
          .isEqualTo("it's " + slot.heard());
    }
  }

  @Test
  void aPartOfAnAddressThatWasAskedForIsHidden() {
    assertThat(EMAILS.words("john dot smith", EMAIL, meaning())).isEqualTo(HIDDEN);
    assertThat(EMAILS.words("j o h n", EMAIL, meaning())).isEqualTo(HIDDEN);
    assertThat(EMAILS.words("why do you want to know", EMAIL, meaning()))
        .isEqualTo("why do you want to know");
    assertThat(EMAILS.words("john dot smith", TEXT, meaning())).isEqualTo("john dot smith");
  }

  @Test
  void whatStandsBesideAnAddressStays() {
    assertThat(
            EMAILS.text(
                "please change my email to john dot smith at example dot co dot uk thanks a lot"))
        .isEqualTo("please change my email to •••• thanks a lot");
    assertThat(EMAILS.text("it's under score joe at gmail and I'm in a hurry"))
        .isEqualTo("•••• and I'm in a hurry");
    assertThat(EMAILS.text("A.Meyer@Example.com, and b@c.io")).isEqualTo("••••, and ••••");
  }

  @Test
  void valuesAreHiddenByTheirShape() {
    assertThat(BOTH.value("+12125550134")).isEqualTo(HIDDEN);
    assertThat(BOTH.value("john.smith@example.com")).isEqualTo(HIDDEN);
    assertThat(BOTH.value("2026-11-27")).isEqualTo("2026-11-27");
    assertThat(BOTH.value("KX472Q")).isEqualTo("KX472Q");
    assertThat(BOTH.value("ring 212-555-0134 please")).isEqualTo("ring •••• please");
    assertThat(PHONES.value("john@example.com")).isEqualTo("john@example.com");
  }

  @Test
  void anythingAtAllIsTaken() {
    Random random = new Random(7);
    String symbols = "ab1 .@-_,at dot\u0000<>é€\uD83D";
    for (int i = 0; i < 3000; i++) {
      StringBuilder any = new StringBuilder();
      for (int j = random.nextInt(60); j > 0; j--) {
        any.append(
            random.nextInt(4) == 0
                ? one(List.of(" at ", " dot ", " gmail ", " under ", " score ", " five "), random)
                : symbols.charAt(random.nextInt(symbols.length())));
      }
      assertThat(BOTH.text(any.toString())).isNotNull();
    }
    assertThat(BOTH.text("at dot ".repeat(2000))).isNotNull();
  }

  /** As a call does it: read, redacted, then masked. */
  private String kept(ContactMask mask, String sentence, Expectation expected) {
    Meaning meaning = meaning(read(sentence, expected));
    return mask.words(Redaction.redact(sentence, expected, meaning), expected, meaning);
  }

  private Slot[] read(String sentence, Expectation expected) {
    Words words = Words.of(sentence);
    Optional<Slot> slot =
        switch (expected.type()) {
          case "phone" -> contacts.readPhone(words).map(code -> phone(code, words));
          case "email" ->
              contacts
                  .readEmail(sentence)
                  .map(e -> new Slot("mail", e, contacts.heardEmail(sentence), true, Map.of()));
          case "text" -> Optional.of(new Slot("note", sentence, sentence, true, Map.of()));
          default ->
              contacts
                  .findEmail(sentence)
                  .map(e -> new Slot("email", e, contacts.heardEmail(sentence), true, Map.of()));
        };
    return slot.stream().toArray(Slot[]::new);
  }

  private static Slot phone(CodeReading code, Words words) {
    return new Slot(
        "number_to_call", code.code(), words.heard(code.start(), code.end()), true, Map.of());
  }

  private static String say(String address, List<String> name, Random random) {
    String said =
        address
            .replace("@", one(List.of(" at ", " at sign ", " @ "), random))
            .replace("_", one(List.of(" underscore ", " under score "), random))
            .replace("-", " dash ")
            .replace(".", random.nextInt(4) == 0 ? "." : " dot ");
    if (random.nextInt(4) == 0) {
      said = said.replace(name.getFirst(), String.join(" ", name.getFirst().split("")));
    }
    return said.replaceAll("([a-z])(\\d)", "$1 $2");
  }

  private static String write(String number, Random random) {
    String format =
        one(List.of("%s%s%s", "%s-%s-%s", "(%s) %s-%s", "%s %s %s", "+1 %s %s %s"), random);
    return format.formatted(number.substring(0, 3), number.substring(3, 6), number.substring(6));
  }

  private static String speak(String number, Random random) {
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(i) - '0';
      boolean twice = i + 1 < number.length() && number.charAt(i + 1) == number.charAt(i);
      said.append(
          said.isEmpty() ? "" : i == 3 || i == 6 ? one(List.of(" ", ", ", " dash "), random) : " ");
      if (twice && random.nextBoolean()) {
        said.append("double ").append(DIGITS[digit]);
        i++;
      } else {
        said.append(digit == 0 && random.nextBoolean() ? "oh" : DIGITS[digit]);
      }
    }
    return said.toString();
  }

  private static String digits(Random random, int many) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < many; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static Meaning meaning(Slot... slots) {
    Map<String, Slot> named = new java.util.HashMap<>();
    List.of(slots).forEach(slot -> named.put(slot.name(), slot));
    return new Meaning(
        "",
        Optional.empty(),
        0,
        Band.REJECT,
        List.of(),
        true,
        named,
        0,
        Mood.CALM,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
