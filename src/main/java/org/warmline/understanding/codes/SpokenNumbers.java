package org.warmline.understanding.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/** Reads a whole number: {@code forty two}, {@code a dozen}, {@code three, no, four}. */
public final class SpokenNumbers {
  private static final Set<String> CORRECTED =
      WordSet.of("no sorry actually wait mean make rather correction");
  private static final Map<String, Integer> COUNTS =
      Map.of("dozen", 12, "couple", 2, "pair", 2, "none", 0, "single", 1);

  /** The number in an answer that should hold one. */
  public Optional<NameReading> read(Words words) {
    List<Num> found = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Optional<Num> number = at(words, i);
      if (number.isPresent()) {
        keep(words, i, found, starts);
        found.add(number.get());
        starts.add(i);
      }
      i = number.map(Num::end).orElse(i + 1);
    }
    int picked = found.size() > 1 && words.at(starts.getFirst() - 1).equals("not") ? 1 : 0;
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NameReading(
                String.valueOf(found.get(picked).value()),
                found.size() == 1,
                starts.get(picked),
                found.get(picked).end()));
  }

  /** Drops what is corrected between the last number and this one. */
  private static void keep(Words words, int i, List<Num> found, List<Integer> starts) {
    for (int k = found.isEmpty() ? i : found.getLast().end(); k < i; k++) {
      if (words.is(k, CORRECTED)) {
        found.clear();
        starts.clear();
        return;
      }
    }
  }

  private static Optional<Num> at(Words words, int i) {
    String word = words.at(i);
    if (word.matches("\\d{1,3}(,\\d{3}){1,2}")) {
      return Optional.of(new Num(Integer.parseInt(word.replace(",", "")), i + 1));
    }
    Integer count = COUNTS.get(word);
    if (count != null) {
      return Optional.of(new Num(count, i + 1));
    }
    return NumberWords.cardinal(words, i)
        .map(n -> words.at(n.end()).equals("dozen") ? new Num(n.value() * 12, n.end() + 1) : n);
  }
}
