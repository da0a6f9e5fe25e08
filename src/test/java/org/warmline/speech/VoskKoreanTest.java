package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

/**
 * A second language, as far as a recognizer of it reaches: what Korean callers are likely to say.
 */
@Tag("model-test")
class VoskKoreanTest {
  private static final String YES = "네";
  private static final String NO = "아니요";
  private static final String AGENT = "상담원 연결해 주세요";
  private static Opened<Recognizer> korean;

  @BeforeAll
  static void load() {
    Path models = Models.with("vosk-ko", "models/fetch --tests");
    korean = new Engines(models).recognizer("auto", Locale.KOREA.getLanguage());
  }

  @AfterAll
  static void unload() {
    if (korean != null) {
      korean.engine().close();
    }
  }

  @Test
  void theLanguageChoosesItsModel() {
    assertThat(korean.engine().name()).isEqualTo("vosk");
    assertThat(korean.engine().languages()).containsExactly("ko");
    assertThat(korean.why()).isEqualTo("vosk: the only recognizer fetched");
    assertThatThrownBy(() -> new Engines(Models.FOLDER).recognizer("moonshine", "ko"))
        .isInstanceOf(SpeechException.class)
        .hasMessageContainingAll("moonshine hears English", "ko", "vosk");
  }

  @Test
  void hearsTheLikelyAnswers() throws IOException {
    List<String> likely = List.of(YES, NO, AGENT);
    assertThat(heard("yes", likely)).isEqualTo(YES);
    assertThat(heard("no", likely)).isEqualTo(NO);
    assertThat(heard("agent", likely)).isEqualTo(AGENT);
  }

  @Test
  void whatIsNotAmongThemIsHeardFreely() throws IOException {
    List<String> likely = List.of(YES, NO, AGENT);
    assertThat(heard("weather", likely)).isNotBlank().isNotIn(likely);
    assertThat(heard("agent", List.of(YES, NO))).isNotBlank().isNotIn(YES, NO);
  }

  @Test
  void aPhraseOfWordsTheModelLacksIsNoHindrance() throws IOException {
    assertThat(heard("yes", List.of("zzz", "맞습니다", YES, "..."))).isEqualTo(YES);
    assertThat(heard("yes", List.of("zzz"))).isNotBlank();
  }

  @Test
  void aLikelyAnswerIsKnownBeforeTheUtteranceEnds() throws IOException {
    Expectation expectation = new Expectation("sure", "choice", "", List.of(YES, NO));
    try (Hearing hearing = korean.engine().open()) {
      hearing.accept(sound("no"));
      assertThat(hearing.soFar(expectation).text()).isEqualTo(NO);
      assertThat(hearing.finish(expectation).text()).isEqualTo(NO);
      assertThat(hearing.finish(expectation).text()).as("of no sound").isEmpty();
    }
  }

  private static String heard(String file, List<String> likely) throws IOException {
    try (Hearing hearing = korean.engine().open()) {
      hearing.accept(sound(file));
      return hearing.finish(new Expectation("sure", "choice", "", likely)).text();
    }
  }

  private static Pcm sound(String file) throws IOException {
    return Wav.read(Path.of("src/test/resources/korean/" + file + ".wav"));
  }
}
