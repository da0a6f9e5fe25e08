package org.warmline.understanding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warmline.understanding.LearnedUnderstanding.Senses;
import org.warmline.understanding.learning.IntentReader;
import org.warmline.understanding.learning.Lexicon;
import org.warmline.understanding.learning.PhraseVectors;
import org.warmline.understanding.learning.SeedSentences;
import org.warmline.understanding.learning.Sense;
import org.warmline.understanding.learning.SentenceEncoder;

/** Teaches an {@link Understanding} from example phrases; takes a few seconds of all cores. */
public final class Understandings {
  /** The languages whose words are understood, such as {@code en}. */
  public static final Set<String> LANGUAGES = Set.of("en");

  private static final String AGENT = "agent";
  private static final double WORD_SHARE = 4;

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
    List<List<float[]>> phrases =
        vectors.encode(taught.stream().map(Lessons.Lesson::phrases).toList());
    Shipped shipped = Shipped.encode(vectors);
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
    Senses senses = senses(shipped, taught, phrases);
    return new LearnedUnderstanding(
        encoder, intents, sensitive, senses, new SlotReader(lessons.codes()), closing);
  }

  private static Senses senses(
      Shipped shipped, List<Lessons.Lesson> taught, List<List<float[]>> phrases) {
    List<float[]> asking = new ArrayList<>(shipped.agent());
    List<float[]> requests = new ArrayList<>();
    List<float[]> evenTempered = new ArrayList<>();
    for (int i = 0; i < taught.size(); i++) {
      boolean agent = taught.get(i).intent().equals(AGENT);
      (agent ? asking : requests).addAll(phrases.get(i));
      if (!agent && !taught.get(i).sensitive()) {
        evenTempered.addAll(phrases.get(i));
      }
    }
    Sense agent =
        Sense.train(
            asking,
            join(shipped.notAgent(), shipped.talk(), shipped.calm()),
            requests,
            Lexicon.NONE,
            WORD_SHARE,
            0.025);
    Sense frustration =
        Sense.train(
            shipped.frustrated(),
            join(shipped.calm(), shipped.urgent(), shipped.talk()),
            evenTempered,
            Lexicon.read("frustration-words.txt"),
            WORD_SHARE,
            0.045);
    Sense urgency =
        Sense.train(
            shipped.urgent(),
            join(shipped.unhurried(), shipped.calm(), shipped.frustrated(), shipped.talk()),
            evenTempered,
            Lexicon.read("urgency-words.txt"),
            WORD_SHARE,
            0.0145);
    return new Senses(new AgentRequest(agent), frustration, urgency);
  }

  @SafeVarargs
  private static List<float[]> join(List<float[]>... lists) {
    List<float[]> all = new ArrayList<>();
    for (List<float[]> list : lists) {
      all.addAll(list);
    }
    return all;
  }

  /** The vectors of the sentences that the product ships. */
  private record Shipped(
      List<float[]> talk,
      List<float[]> agent,
      List<float[]> notAgent,
      List<float[]> frustrated,
      List<float[]> calm,
      List<float[]> urgent,
      List<float[]> unhurried) {

    static Shipped encode(PhraseVectors vectors) {
      List<List<float[]>> all =
          vectors.encode(SeedSentences.FILES.stream().map(SeedSentences::read).toList());
      return new Shipped(
          all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5), all.get(6));
    }
  }
}
