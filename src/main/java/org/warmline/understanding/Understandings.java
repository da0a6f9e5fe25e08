package org.warmline.understanding;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warmline.understanding.learning.Encoded;
import org.warmline.understanding.learning.IntentClassifier;
import org.warmline.understanding.learning.IntentNames;
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
    IntentClassifier intents = intents(names, taught, vectors);
    Set<String> sensitive =
        taught.stream()
            .filter(Lessons.Lesson::sensitive)
            .map(Lessons.Lesson::intent)
            .collect(Collectors.toSet());
    Senses senses = Senses.train(taught, vectors);
    return new LearnedUnderstanding(
        encoder, intents, sensitive, senses, new SlotReader(lessons.codes()), closing);
  }

  private static IntentClassifier intents(
      List<String> names, List<Lessons.Lesson> taught, PhraseVectors vectors) {
    List<List<Encoded>> beside =
        vectors.encodeAll(
            List.of(
                names.stream().map(IntentNames::inWords).toList(),
                SeedSentences.read("background.txt")));
    return IntentClassifier.train(
        names,
        vectors.encodeAll(taught.stream().map(Lessons.Lesson::phrases).toList()),
        beside.get(0),
        beside.get(1));
  }
}
