package org.warmline.understanding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warmline.call.Expectation;
import org.warmline.call.Slot;
import org.warmline.call.Transcript;
import org.warmline.understanding.codes.NameReading;
import org.warmline.understanding.codes.SpokenNames;
import org.warmline.understanding.words.Words;

/**
 * Makes one name of all readings of a sound: the one that most of them come to, the likelier ones
 * weighing more and spelled ones most. What else it may have been goes with it, for whoever knows
 * the names on record. Immutable, may be shared between threads.
 */
final class MergedNames {
  private static final Set<String> NAMES = Set.of("last_name", "full_name");
  private static final double SPELLED = 1.5;
  private static final int MOST_READINGS = 5;

  private final SpokenNames names = new SpokenNames();

  /** A name, and how much speaks for it. */
  private record Vote(NameReading name, double weight) {
    Vote plus(Vote other) {
      return new Vote(name, weight + other.weight());
    }
  }

  static boolean isNamed(Expectation expected) {
    return NAMES.contains(expected.type());
  }

  /**
   * The name, uncertain where it is not the first reading's; empty where all readings agree.
   *
   * @param first as the first reading has it
   * @param possible how likely another reading must be to count
   */
  Optional<Slot> find(Transcript heard, Expectation expected, Slot first, double possible) {
    List<String> texts =
        Stream.concat(
                Stream.of(heard.text()),
                heard.alternatives().stream()
                    .filter(other -> other.confidence() >= possible)
                    .map(Transcript.Alternative::text))
            .limit(MOST_READINGS)
            .toList();
    List<Vote> ranked = ranked(texts, expected.type());
    if (ranked.size() < 2) {
      return Optional.empty();
    }
    String best = ranked.getFirst().name().value();
    boolean same = key(best).equals(key(first.value()));
    List<String> others =
        ranked.stream()
            .map(vote -> vote.name().value())
            .filter(name -> !key(name).equals(key(same ? first.value() : best)))
            .limit(Slot.MOST_ALSO)
            .toList();
    Map<String, String> details = new HashMap<>(first.details());
    details.put(Slot.ALSO, String.join(Slot.BETWEEN, others));
    return Optional.of(
        new Slot(
            first.name(),
            same ? first.value() : best,
            first.heard(),
            same && first.certain(),
            details));
  }

  private List<Vote> ranked(List<String> texts, String type) {
    Map<String, Vote> votes = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Words words = Words.of(texts.get(i));
      Optional<NameReading> name =
          type.equals("last_name") ? names.readLastName(words) : names.readFullName(words);
      double weight = (isSpelled(words) ? SPELLED : 1) / (i + 1);
      name.ifPresent(n -> votes.merge(key(n.value()), new Vote(n, weight), Vote::plus));
    }
    return votes.values().stream()
        .sorted(Comparator.comparingDouble(Vote::weight).reversed())
        .collect(Collectors.toUnmodifiableList());
  }

  private static boolean isSpelled(Words words) {
    long letters = 0;
    for (int i = 0; i < words.size(); i++) {
      letters += words.at(i).length() == 1 ? 1 : 0;
    }
    return letters > 2;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }
}
