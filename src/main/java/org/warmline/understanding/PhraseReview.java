package org.warmline.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.warmline.understanding.PhraseWarning.Collision;
import org.warmline.understanding.learning.NearestPhrases;
import org.warmline.understanding.learning.PhraseVectors;

/** Looks through the phrases of all intents for what will be misunderstood. Stateless. */
final class PhraseReview {
  private static final int ENOUGH = 10;

  /** Nearer by less says nothing. */
  private static final double MARGIN = 0.05;

  private PhraseReview() {}

  /** The warnings, intent by intent in their order, the worst collision of two intents each. */
  static List<PhraseWarning> of(Lessons lessons, PhraseVectors vectors) {
    List<PhraseWarning> warnings = new ArrayList<>();
    List<List<String>> phrases = lessons.intents().stream().map(Lessons.Lesson::phrases).toList();
    NearestPhrases nearest = new NearestPhrases(phrases, vectors.encodeMeans(phrases));
    for (int k = 0; k < phrases.size(); k++) {
      String intent = lessons.intents().get(k).intent();
      if (phrases.get(k).size() < ENOUGH) {
        warnings.add(new PhraseWarning.TooFew(intent, phrases.get(k).size()));
      }
      warnings.addAll(collisions(k, lessons, nearest));
    }
    return List.copyOf(warnings);
  }

  private static List<Collision> collisions(int intent, Lessons lessons, NearestPhrases nearest) {
    List<Collision> found = new ArrayList<>();
    for (int i = 0; i < lessons.intents().get(intent).phrases().size(); i++) {
      collision(intent, i, lessons, nearest).ifPresent(found::add);
    }
    Map<String, List<Collision>> byOther =
        found.stream()
            .collect(Collectors.groupingBy(Collision::other, TreeMap::new, Collectors.toList()));
    return byOther.values().stream().map(PhraseReview::worst).toList();
  }

  private static Optional<Collision> collision(
      int intent, int phrase, Lessons lessons, NearestPhrases nearest) {
    Lessons.Lesson lesson = lessons.intents().get(intent);
    double own = nearest.own(intent, phrase).map(NearestPhrases.Near::cosine).orElse(0.0);
    return nearest
        .other(intent, phrase)
        .filter(near -> lesson.phrases().size() > 1 && near.cosine() > own + MARGIN)
        .map(
            near ->
                new Collision(
                    lesson.intent(),
                    lesson.phrases().get(phrase),
                    lessons.intents().get(near.intent()).intent(),
                    near.phrase(),
                    near.cosine(),
                    own,
                    1));
  }

  private static Collision worst(List<Collision> collisions) {
    Collision worst =
        collisions.stream()
            .max(Comparator.comparingDouble(c -> c.toOther() - c.toOwn()))
            .orElseThrow();
    return new Collision(
        worst.intent(),
        worst.phrase(),
        worst.other(),
        worst.otherPhrase(),
        worst.toOther(),
        worst.toOwn(),
        collisions.size());
  }
}
