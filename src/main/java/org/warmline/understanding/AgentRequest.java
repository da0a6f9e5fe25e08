package org.warmline.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmline.understanding.learning.Lexicon;
import org.warmline.understanding.learning.Sense;

/**
 * Whether a sentence asks for a person, by turns of phrase or by what it sounds like; either is
 * enough, because a request for a person must never be missed. People who are only told of ("I
 * spoke to someone yesterday") or turned down are no request, but do not hide one beside them.
 * Immutable, may be shared between threads.
 */
final class AgentRequest {
  private static final double ASKED = 0.95;
  private static final double REFUSED_MACHINE = 0.7;
  private static final double TURNED_DOWN = 0.3;
  private static final String GAP = " , ";

  /** Of a sentence about people elsewhere, the sound counts only when so many words are left. */
  private static final int TELLING = 4;

  private final Sense sense;

  AgentRequest(Sense sense) {
    this.sense = sense;
  }

  /** The score with the words that speak for it. */
  Sense.Score score(float[] sounds, String plain) {
    Sense.Score sound = sense.score(sounds, plain);
    if (AgentPhrases.ALONE.matcher(plain).matches()) {
      return atLeast(sound, plain, ASKED);
    }
    Matcher refused = AgentPhrases.REFUSED.matcher(plain);
    boolean turnedDown = refused.find();
    String kept = turnedDown ? refused.replaceAll(GAP) : plain;
    for (Pattern elsewhere : AgentPhrases.ELSEWHERE) {
      kept = elsewhere.matcher(kept).replaceAll(GAP);
    }
    Optional<String> asking = find(AgentPhrases.ASKING, kept);
    if (asking.isPresent()) {
      return atLeast(sound, asking.get(), ASKED);
    }
    Optional<String> refusing = find(AgentPhrases.REFUSING, kept);
    if (refusing.isPresent()) {
      return atLeast(sound, refusing.get(), REFUSED_MACHINE);
    }
    boolean elsewhere = !turnedDown && !kept.equals(plain) && words(kept) < TELLING;
    return turnedDown || elsewhere ? atMost(sound) : sound;
  }

  private static Optional<String> find(List<Pattern> patterns, String plain) {
    return patterns.stream()
        .map(pattern -> pattern.matcher(plain))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  private static long words(String kept) {
    return List.of(kept.replace(",", " ").strip().split("\\s+")).size();
  }

  /** What was said outright is the evidence; what it sounds like adds nothing to it. */
  private static Sense.Score atLeast(Sense.Score sound, String words, double least) {
    double probability = Math.max(sound.probability(), least);
    return new Sense.Score(probability, 0, List.of(new Lexicon.Found(words.strip(), probability)));
  }

  private static Sense.Score atMost(Sense.Score sound) {
    double probability = Math.min(sound.probability(), TURNED_DOWN);
    return new Sense.Score(probability, probability, List.of());
  }
}
