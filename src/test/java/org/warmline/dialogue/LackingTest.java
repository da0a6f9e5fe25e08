package org.warmline.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LackingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't have it",
        "I don’t have the number with me",
        "uh I do not know that",
        "I can't find it right now",
        "I can't really remember",
        "sorry I lost the letter... I mean I lost it",
        "I haven't got one",
        "I never got a number",
        "no idea",
        "I'm not sure what that is",
        "I don't actually have one",
        "I've forgotten the reference, forgotten it completely",
        "I have no reference",
      })
  void hearsThatSomethingIsNotThere(String text) {
    assertThat(Lacking.isSaid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kilo x-ray four seven two quebec",
        "I have it here, it's four four one",
        "can you say that again",
        "I want to return an order instead",
        "give me a second, I have it in my bag",
        "no that's wrong",
        "never mind",
        "",
      })
  void takesNothingElseForIt(String text) {
    assertThat(Lacking.isSaid(text)).isFalse();
  }
}
