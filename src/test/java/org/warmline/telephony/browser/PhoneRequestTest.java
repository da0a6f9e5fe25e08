package org.warmline.telephony.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneRequestTest {

  @Test
  void readsKeysWordsAndHangup() {
    assertThat(PhoneRequest.read("{\"type\":\"key\",\"digit\":\"0\"}"))
        .isEqualTo(new PhoneRequest.Key('0'));
    assertThat(PhoneRequest.read("{\"type\":\"say\",\"text\":\" Friday,\\u0000 please \"}"))
        .isEqualTo(new PhoneRequest.Say("Friday,  please"));
    assertThat(PhoneRequest.read("{\"type\":\"hangup\"}")).isEqualTo(new PhoneRequest.Hangup());
    assertThat(PhoneRequest.read(say("x".repeat(500)))).isInstanceOf(PhoneRequest.Say.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"type\":\"ring\"}",
        "{\"type\":\"key\",\"digit\":\"12\"}",
        "{\"type\":\"key\",\"digit\":\"\"}",
        "{\"type\":\"key\",\"digit\":\"A\"}",
        "{\"type\":\"key\",\"digit\":\"\u0663\"}",
        "{\"type\":\"key\"}",
        "{\"type\":\"say\"}",
        "{\"type\":\"say\",\"text\":7}",
        "{\"type\":\"say\",\"text\":\" \"}",
        "{\"type\":\"hangup\"} {}",
        "{\"type\":\"hangup\",\"type\":\"key\"}"
      })
  void refusesEverythingElse(String message) {
    assertThat(PhoneRequest.read(message)).isInstanceOf(PhoneRequest.Unknown.class);
  }

  @Test
  void refusesLongTexts() {
    assertThat(PhoneRequest.read(say("x".repeat(501))))
        .isEqualTo(new PhoneRequest.Unknown("a text has at most 500 characters"));
  }

  @Test
  void neverThrowsWhateverComes() {
    Random random = new Random(11);
    String whole = say("I need to move my flight \\ud83d\\ude00");
    for (int i = 0; i < 20_000; i++) {
      assertThat(PhoneRequest.read(damaged(whole, random))).isNotNull();
    }
    assertThat(PhoneRequest.read("[".repeat(100_000))).isInstanceOf(PhoneRequest.Unknown.class);
  }

  /** The same with a few characters changed, left out or doubled. */
  static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.setCharAt(at, (char) random.nextInt(0x80));
        case 1 -> damaged.deleteCharAt(at);
        default -> damaged.insert(at, damaged.charAt(at));
      }
    }
    return damaged.toString();
  }

  private static String say(String text) {
    return "{\"type\":\"say\",\"text\":\"" + text + "\"}";
  }
}
