package org.warmline.understanding.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Reads names out of answers: {@code it's Novak}, {@code Novak, N O V A K}, {@code my name is Anna
 * Lee}. What is plainly no name ("I don't know") gives nothing. Immutable, may be shared between
 * threads.
 */
public final class SpokenNames {
  private static final Set<String> LEAD =
      WordSet.of(
          "yes yeah yep sure okay ok so well oh hi hello and the it it's its is that's thats"
              + " that would be my last first full family sur surname name names name's under for"
              + " i'm im i am this mr mrs ms miss mister spelled spelt no of course booked goes by"
              + " please believe think actually on was");
  private static final Set<String> TAIL =
      WordSet.of("please thanks thank you speaking here sir madam ma'am again");
  private static final Set<String> BETWEEN =
      WordSet.of(
          "that's thats spelled spelt it's with is spell spelling so i last first name surname and"
              + " family");
  private static final Set<String> HYPHEN = WordSet.of("hyphen dash");
  private static final Set<String> NO_NAME =
      WordSet.of(
          "don't dont know want need can can't could agent person help what why how where"
              + " when who not have haven't repeat sorry flight order booking you your me to at"
              + " change speak talk human operator nothing already said told just wait hold moment"
              + " minute do did does are in with move cancel friday monday tuesday wednesday"
              + " thursday saturday sunday tomorrow today we they he she my a an this if but or"
              + " there nope nah representative mean understand forget stop goodbye bye cannot"
              + " won't like the");

  /** The last name in an answer that should hold one. */
  public Optional<NameReading> readLastName(Words words) {
    boolean asLast = words.contains("last name") || words.contains("surname");
    return read(words, 3)
        .map(
            name -> {
              List<String> parts = name.parts();
              int from = parts.size() - 1;
              while (from > 0 && NameCase.PARTICLES.contains(parts.get(from - 1))) {
                from--;
              }
              return name.reading(asLast ? 0 : from);
            });
  }

  /** First and last name; unsure when it is one word only. */
  public Optional<NameReading> readFullName(Words words) {
    return read(words, 4)
        .map(name -> name.reading(0))
        .map(r -> r.value().indexOf(' ') > 0 ? r : unsure(r));
  }

  /** A place, or any other proper name, as it is. */
  public Optional<NameReading> readPlace(Words words) {
    int start = 0;
    Set<String> lead = Set.of("to", "from", "in", "into", "near", "i'm", "flying", "at", "going");
    while (start < words.size() && (words.is(start, lead) || words.is(start, LEAD))) {
      start++;
    }
    return collect(words, start, 4).map(name -> name.reading(0));
  }

  private static NameReading unsure(NameReading name) {
    return new NameReading(name.value(), false, name.start(), name.end());
  }

  private record Name(List<String> parts, boolean certain, int start, int end) {
    NameReading reading(int from) {
      String value = String.join(" ", parts.subList(from, parts.size()));
      return new NameReading(value, certain, start, end);
    }
  }

  private static Optional<Name> read(Words words, int most) {
    int start = 0;
    while (start < words.size() && words.is(start, LEAD) && !isSpelled(words, start)) {
      start++;
    }
    return collect(words, start, most);
  }

  /** Two letters one after the other: "I S I N G" begins with a letter, not with "I". */
  private static boolean isSpelled(Words words, int i) {
    return words.at(i).length() == 1 && words.at(i + 1).length() == 1;
  }

  private static Optional<Name> collect(Words words, int start, int most) {
    int end = words.size();
    while (end > start && words.is(end - 1, TAIL)) {
      end--;
    }
    for (int i = start + 1; i < end; i++) {
      end = words.at(i).equals("not") ? i : end;
    }
    if (end - start > 40 || end <= start) {
      return Optional.empty();
    }
    List<String> said = new ArrayList<>();
    String spelled = "";
    int i = start;
    while (i < end) {
      Spelling spelling = Spelling.at(words, i, end);
      Optional<NameHint> hint = said.isEmpty() ? Optional.empty() : NameHint.at(words, i);
      if (hint.isPresent()) {
        said.add(hint.get().apply(said.removeLast()));
        i = hint.get().end();
      } else if (spelling.letters().length() >= 2
          && spelling.letters().length() + said.size() >= 3) {
        spelled = spelling.letters();
        i = spelling.end();
      } else if (words.is(i, BETWEEN) && !said.isEmpty()) {
        i++;
      } else if (words.is(i, HYPHEN) && !said.isEmpty() && i + 1 < end) {
        said.add(said.removeLast() + "-" + write(words, i + 1));
        i += 2;
      } else if (!isName(words, i)) {
        return Optional.empty();
      } else if (words.parted(i, '-') && !said.isEmpty()) {
        said.add(said.removeLast() + "-" + write(words, i++));
      } else {
        said.add(write(words, i++));
      }
    }
    return join(said, spelled, start, end, most);
  }

  private static boolean isName(Words words, int i) {
    return !words.is(i, NO_NAME)
        && !isNumber(words, i)
        && words.at(i).matches("\\p{L}+('\\p{L}+)*");
  }

  private static boolean isNumber(Words words, int i) {
    return NumberWords.small(words.at(i)).isPresent() || NumberWords.tens(words.at(i)).isPresent();
  }

  private static String write(Words words, int i) {
    return words.at(i).equals("o") ? "O'" : NameCase.write(words.get(i).raw());
  }

  private static Optional<Name> join(
      List<String> said, String spelled, int start, int end, int most) {
    List<String> parts = new ArrayList<>();
    for (String word : said) {
      boolean irish = !parts.isEmpty() && parts.getLast().equals("O'");
      if (irish) {
        parts.set(parts.size() - 1, "O'" + word);
      } else {
        parts.add(word);
      }
    }
    if (!spelled.isEmpty() && !letters(String.join("", parts)).equals(letters(spelled))) {
      String written = NameCase.write(spelled.toLowerCase(Locale.ROOT));
      boolean same = !parts.isEmpty() && isAlike(parts.getLast(), written);
      String last = parts.isEmpty() ? "" : parts.getLast();
      boolean keepMark = last.replace("'", "").equalsIgnoreCase(written);
      if (same) {
        parts.set(parts.size() - 1, keepMark ? last : written);
      } else {
        parts.add(written);
      }
    }
    boolean fits = !parts.isEmpty() && parts.size() <= most && parts.getLast().length() > 1;
    return fits ? Optional.of(new Name(List.copyOf(parts), true, start, end)) : Optional.empty();
  }

  private static String letters(String written) {
    return written.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }

  /** Whether the spelling belongs to the word said before it. */
  private static boolean isAlike(String said, String spelled) {
    String a = said.replace("'", "").toLowerCase(Locale.ROOT);
    String b = spelled.replace("'", "").toLowerCase(Locale.ROOT);
    return a.charAt(0) == b.charAt(0)
        || a.endsWith(b.substring(b.length() - Math.min(3, b.length())));
  }
}
