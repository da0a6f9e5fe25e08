package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackchannelsTest {
  private final Backchannels english = Backchannels.of(Locale.US);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Mm-hmm.",
        "Uh-huh.",
        "Okay.",
        "Yeah.",
        "Right.",
        "I see.",
        "All right, okay.",
        "Hmmmm",
        "Yeah, yeah, yeah.",
        "Okay. Mm-hmm."
      })
  void listenersSayNothingElse(String text) {
    assertThat(english.holdsNothingElse(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No.",
        "Stop.",
        "Wait.",
        "Agent.",
        "Two.",
        "Okay, stop.",
        "Yeah, but I need Friday.",
        "I see, but no.",
        "Rightly",
        "okay2"
      })
  void moreIsATurn(String text) {
    assertThat(english.holdsNothingElse(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Okay.", "Yeah.", "Mm-hmm.", "Uh, yes."})
  void someOfItMayBeAnAnswer(String text) {
    assertThat(english.isMeaningless(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Um.", "Hmm.", "Uh, um..."})
  void someOfItNeverIs(String text) {
    assertThat(english.isMeaningless(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Okay, stop.", "Yeah, but I need Friday.", "Mm-hmm. No."})
  void whoGoesOnAfterItWantsTheTurn(String text) {
    assertThat(english.goesOn(text)).isTrue();
    assertThat(english.goesOn(text.substring(0, text.indexOf(' ')))).isFalse();
    assertThat(english.goesOn("Stop. Okay.")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Okay.", "Mm-hmm."})
  void inALanguageThatIsNotKnownEverythingIsATurn(String text) {
    assertThat(Backchannels.of(Locale.KOREA).holdsNothingElse(text)).isFalse();
    assertThat(Backchannels.of(Locale.KOREA).holdsNothingElse("")).isTrue();
  }
}
