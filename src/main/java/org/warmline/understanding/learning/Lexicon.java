package org.warmline.understanding.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words and turns of phrase that speak for something, each with a weight. Immutable, may be shared
 * between threads.
 */
public final class Lexicon {
  /** No words at all. */
  public static final Lexicon NONE = new Lexicon(List.of());

  private record Cue(Pattern pattern, double weight) {}

  /**
   * What was found.
   *
   * @param words as they stood in the sentence
   * @param weight 0 to 1
   */
  public record Found(String words, double weight) {}

  private final List<Cue> cues;

  private Lexicon(List<Cue> cues) {
    this.cues = cues;
  }

  /** Reads lines of {@code weight pattern}, whole words of a sentence in plain lower case. */
  public static Lexicon read(String file) {
    List<Cue> cues =
        SeedSentences.read(file).stream()
            .map(line -> line.split("\\s+", 2))
            .map(
                parts ->
                    new Cue(
                        Pattern.compile("\\b(?:" + parts[1] + ")\\b"),
                        Double.parseDouble(parts[0])))
            .toList();
    return new Lexicon(cues);
  }

  /** Every cue that the plain sentence holds, each once, the longest first place it stands. */
  public List<Found> find(String plain) {
    List<Found> found = new ArrayList<>();
    for (Cue cue : cues) {
      Matcher matcher = cue.pattern().matcher(plain);
      if (matcher.find()) {
        found.add(new Found(matcher.group(), cue.weight()));
      }
    }
    return found;
  }
}
