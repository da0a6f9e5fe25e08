package org.warmline.understanding.learning;

import java.util.List;

/**
 * Tells whether a sentence has one quality, such as anger: what it sounds like, and a lexicon of
 * telling words, some of which speak against it. Calibrated on held-out sentences, so that at 0.5
 * no more of them are taken wrongly by their sound than is asked for. Immutable, may be shared
 * between threads.
 */
public final class Sense {
  /** How much the outcome moves from "not at all like it" to "just like it", as a logit. */
  private static final double STEEPNESS = 8;

  /** Words beyond this weight say nothing more. */
  private static final double MOST_WORDS = 1.2;

  private final Sound.Quality quality;
  private final double threshold;
  private final Lexicon lexicon;
  private final double wordShare;

  private Sense(Sound.Quality quality, double threshold, Lexicon lexicon, double wordShare) {
    this.quality = quality;
    this.threshold = threshold;
    this.lexicon = lexicon;
    this.wordShare = wordShare;
  }

  /**
   * How much of the quality a sentence has. The sound's share and those of the words that speak for
   * it add up to the probability.
   *
   * @param probability 0 to 1, 0.5 is where to act
   * @param likeness the share of what the sentence sounds like
   * @param words the telling words found, each with its share
   */
  public record Score(double probability, double likeness, List<Lexicon.Found> words) {
    public Score {
      words = List.copyOf(words);
    }
  }

  /**
   * Calibrates.
   *
   * @param wordShare how much a word of weight 1 counts beside sounding just like it
   * @param falseAlarms the share of held-out sentences that may be taken wrongly by sound
   */
  public static Sense calibrate(
      Sound sound, Sound.Quality quality, Lexicon lexicon, double wordShare, double falseAlarms) {
    return new Sense(quality, sound.threshold(quality, falseAlarms), lexicon, wordShare);
  }

  /** Scores a sentence by what it {@link Sound#of sounds} like and its plain words. */
  public Score score(float[] sounds, String plain) {
    List<Lexicon.Found> found = lexicon.find(plain);
    double sound = sounds[quality.place()];
    double spoken = wordShare * Math.min(MOST_WORDS, sum(found));
    double probability = Vectors.sigmoid(STEEPNESS * (sound + spoken - threshold));
    List<Lexicon.Found> telling = found.stream().filter(f -> f.weight() > 0).toList();
    if (telling.isEmpty()) {
      return new Score(probability, probability, List.of());
    }
    double heard = Math.max(0, sound);
    double unit = probability / (heard + wordShare * sum(telling));
    return new Score(
        probability,
        unit * heard,
        telling.stream()
            .map(f -> new Lexicon.Found(f.words(), unit * wordShare * f.weight()))
            .toList());
  }

  private static double sum(List<Lexicon.Found> found) {
    return found.stream().mapToDouble(Lexicon.Found::weight).sum();
  }
}
