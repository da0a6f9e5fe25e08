package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

/** What was read before saves time; it must not put words into anybody's mouth. */
@Tag("model")
class DraftTest {
  private static final Path STORY = Path.of("src/main/resources/story");
  private static final List<String> CLIPS =
      List.of(
          "rebook-1-request",
          "rebook-2-reference",
          "rebook-4-choice",
          "rebook-6-no-thanks",
          "lost-1-order",
          "lost-4-person",
          "lost-5-where",
          "zero-1-bags");

  /** The network rounds otherwise where it reads several tokens at once. */
  private static final int AS_GOOD_AS_ALL = CLIPS.size() - 1;

  private static MoonshineRecognizer moonshine;

  @BeforeAll
  static void load() {
    moonshine = MoonshineRecognizer.open(Models.withMoonshine());
  }

  @AfterAll
  static void unload() {
    if (moonshine != null) {
      moonshine.close();
    }
  }

  @Test
  void readsTheSameWhateverWasReadOfTheFirstHalf() throws IOException {
    List<Boolean> same = new ArrayList<>();
    for (String name : CLIPS) {
      Pcm clip = clip(name);
      try (Hearing hearing = moonshine.open()) {
        hearing.accept(clip.slice(0, clip.length() / 2));
        String half = hearing.soFar(Expectation.NOTHING).text();
        hearing.accept(clip.slice(clip.length() / 2, clip.length() - clip.length() / 2));
        String whole = hearing.finish(Expectation.NOTHING).text();
        assertThat(half).as(name).isNotEqualTo(whole);
        same.add(whole.equals(alone(clip)));
      }
    }
    assertThat(same.stream().filter(known -> known).count()).isGreaterThanOrEqualTo(AS_GOOD_AS_ALL);
  }

  @Test
  void readsTheSameWithAnotherCallersWordsForADraft() throws IOException {
    List<Boolean> same = new ArrayList<>();
    for (int i = 0; i < CLIPS.size(); i++) {
      Pcm clip = clip(CLIPS.get(i));
      Draft draft = new Draft();
      moonshine.transcribeOnce(clip(CLIPS.get((i + 1) % CLIPS.size())), draft);
      same.add(moonshine.transcribeOnce(clip, draft).text().equals(alone(clip)));
    }
    assertThat(same.stream().filter(known -> known).count()).isGreaterThanOrEqualTo(AS_GOOD_AS_ALL);
  }

  @Test
  void forgetsADraftWithItsUtterance() throws IOException {
    Pcm clip = clip("rebook-1-request");
    try (Hearing hearing = moonshine.open()) {
      hearing.accept(clip("lost-1-order"));
      hearing.finish(Expectation.NOTHING);
      hearing.accept(clip);
      assertThat(hearing.finish(Expectation.NOTHING).text()).isEqualTo(alone(clip));
    }
  }

  private static String alone(Pcm clip) {
    return moonshine.transcribe(clip, Expectation.NOTHING).text();
  }

  private static Pcm clip(String name) throws IOException {
    return Wav.read(STORY.resolve(name + ".wav"));
  }
}
