package org.warmline.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.warmline.understanding.learning.Lexicon;
import org.warmline.understanding.learning.PhraseVectors;
import org.warmline.understanding.learning.SeedSentences;
import org.warmline.understanding.learning.Sense;
import org.warmline.understanding.learning.Sound;
import org.warmline.understanding.learning.Sound.Quality;

/**
 * What a sentence is tested for beside its intent. Immutable, may be shared between threads.
 *
 * @param sound of the sentence, by which the others judge
 */
record Senses(Sound sound, AgentRequest agent, Sense frustration, Sense urgency) {
  private static final String AGENT = "agent";
  private static final double WORD_SHARE = 0.4;
  private static final Map<String, Quality> OWN =
      Map.of(
          "frustrated.txt", Quality.FRUSTRATED,
          "urgent.txt", Quality.URGENT,
          "agent.txt", Quality.ASKING);

  /**
   * Learns from the shipped sentences, and from the phrases of flows: those of the intent {@code
   * agent} ask for a person, the others are plain, but for sensitive matters, which may be either.
   */
  static Senses train(List<Lessons.Lesson> taught, PhraseVectors vectors) {
    List<List<float[]>> own =
        vectors.encode(SeedSentences.FILES.stream().map(SeedSentences::read).toList());
    List<List<float[]>> phrases =
        vectors.encode(taught.stream().map(Lessons.Lesson::phrases).toList());
    List<float[]> asking = new ArrayList<>();
    List<float[]> plain = new ArrayList<>();
    for (int i = 0; i < taught.size(); i++) {
      boolean agent = taught.get(i).intent().equals(AGENT);
      if (agent || !taught.get(i).sensitive()) {
        (agent ? asking : plain).addAll(phrases.get(i));
      }
    }
    Map<Quality, List<float[]>> added = new EnumMap<>(Quality.class);
    added.put(Quality.ASKING, asking);
    added.put(Quality.PLAIN, plain);
    return calibrate(Sound.train(shipped(own), added));
  }

  private static Map<Quality, List<float[]>> shipped(List<List<float[]>> files) {
    Map<Quality, List<float[]>> shipped = new EnumMap<>(Quality.class);
    for (int i = 0; i < files.size(); i++) {
      Quality quality = OWN.getOrDefault(SeedSentences.FILES.get(i), Quality.PLAIN);
      shipped.computeIfAbsent(quality, q -> new ArrayList<>()).addAll(files.get(i));
    }
    return shipped;
  }

  private static Senses calibrate(Sound sound) {
    return new Senses(
        sound,
        new AgentRequest(Sense.calibrate(sound, Quality.ASKING, Lexicon.NONE, 0, 0.02)),
        Sense.calibrate(
            sound, Quality.FRUSTRATED, Lexicon.read("frustration-words.txt"), WORD_SHARE, 0.042),
        Sense.calibrate(
            sound, Quality.URGENT, Lexicon.read("urgency-words.txt"), WORD_SHARE, 0.02));
  }
}
