package org.warmline.understanding;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warmline.understanding.learning.IntentReader;
import org.warmline.understanding.learning.PhraseVectors;
import org.warmline.understanding.learning.SeedSentences;
import org.warmline.understanding.learning.SentenceEncoder;

/** Teaches an {@link Understanding} from example phrases; takes a few seconds of all cores. */
public final class Understandings {
  /** The languages whose words are understood, such as {@code en}. */
  public static final Set<String> LANGUAGES = Set.of("en");

  private Understandings() {}

  /** Teaches without keeping anything for the next start. */
  public static Understanding train(Lessons lessons) {
    return train(lessons, Optional.empty());
  }

  /**
   * Loads the sentence model and teaches it; closing the result closes the model.
   *
   * @param cache a file to keep the phrases' vectors in, so that the next start takes seconds less
   * @throws IllegalArgumentException when fewer than two intents have phrases
   */
  public static Understanding train(Lessons lessons, Optional<Path> cache) {
    SentenceEncoder encoder = SentenceEncoder.load();
    try {
      return teach(lessons, encoder, PhraseVectors.onEveryCore(encoder, cache), encoder::close);
    } catch (RuntimeException e) {
      encoder.close();
      throw e;
    }
  }

  static Understanding teach(
      Lessons lessons, SentenceEncoder encoder, PhraseVectors vectors, Runnable closing) {
    List<Lessons.Lesson> taught =
        lessons.intents().stream().filter(lesson -> !lesson.phrases().isEmpty()).toList();
    List<String> names = taught.stream().map(Lessons.Lesson::intent).toList();
    IntentReader intents =
        IntentReader.train(
            encoder,
            vectors,
            names,
            taught.stream().map(Lessons.Lesson::phrases).toList(),
            SeedSentences.read("background.txt"));
    Set<String> sensitive =
        taught.stream()
            .filter(Lessons.Lesson::sensitive)
            .map(Lessons.Lesson::intent)
            .collect(Collectors.toSet());
    Senses senses = Senses.train(taught, vectors);
    return new LearnedUnderstanding(
        encoder, intents, sensitive, senses, new SlotReader(lessons.codes()), closing);
  }
}
