package org.warmline.understanding.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Where e-mail addresses stand in a sentence, spoken, written, or half of each. Made for hiding
 * them: takes a word too many rather than one too few. Pure.
 */
public final class EmailPlaces {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,4}");
  private static final Set<String> DOTS = WordSet.of("dot dotcom");
  private static final Set<String> RARER_DOTS = WordSet.of("point period");
  private static final int MOST_NAME_WORDS = 6;
  private static final int MOST_HOST_WORDS = 5;
  private static final int MOST_SYMBOLS = 64;

  private final Words words;
  private final String text;

  private EmailPlaces(String text) {
    this.text = text;
    this.words = Words.of(text);
  }

  /** From one character of the sentence to another, exclusive. */
  public record Place(int from, int to) {}

  /** All of them, in order; none overlaps another. */
  public static List<Place> find(String text) {
    List<Place> found = new ArrayList<>(new EmailPlaces(text).spoken());
    WRITTEN.matcher(text).results().map(m -> new Place(m.start(), m.end())).forEach(found::add);
    found.sort(Comparator.comparingInt(Place::from));
    List<Place> apart = new ArrayList<>();
    found.forEach(place -> add(apart, place));
    return List.copyOf(apart);
  }

  private static void add(List<Place> places, Place place) {
    Place last = places.isEmpty() ? new Place(0, -1) : places.getLast();
    if (place.from() <= last.to()) {
      places.set(places.size() - 1, new Place(last.from(), Math.max(last.to(), place.to())));
    } else {
      places.add(place);
    }
  }

  private List<Place> spoken() {
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      int end = isAt(at) ? hostEnd(at) : -1;
      if (end > 0) {
        places.add(new Place(words.get(nameStart(at)).from(), words.get(end - 1).to()));
      }
    }
    return places;
  }

  private boolean isAt(int i) {
    return words.at(i).equals("at") || words.at(i).equals("@");
  }

  /** Where the words behind an "at" end that make a host of it; negative where they make none. */
  private int hostEnd(int at) {
    int end = provider(at + 1);
    int i = end > 0 ? end : at + 1;
    int plain = end > 0 ? MOST_HOST_WORDS - 1 : 0;
    while (i < words.size() && i - at <= MOST_SYMBOLS && plain <= MOST_HOST_WORDS && !isAt(i)) {
      if (isDot(i)) {
        end = labelEnd(words.is(i, DOTS) || words.is(i, RARER_DOTS) ? i + 1 : i);
        i = end;
        plain = MOST_HOST_WORDS - 3;
      } else {
        plain += words.at(i).length() > 1 ? 1 : 0;
        i++;
      }
    }
    return end;
  }

  private int provider(int i) {
    if (words.is(i, SpokenEmails.PROVIDERS)) {
      return i + 1;
    }
    return words.reads(i, "g mail") || words.reads(i, "hot mail") ? i + 2 : -1;
  }

  private boolean isDot(int i) {
    return words.is(i, DOTS)
        || (words.is(i, RARER_DOTS) && words.is(i + 1, SpokenEmails.TOP))
        || (i > 0 && between(i).equals(".") && Character.isLetter(words.at(i).charAt(0)));
  }

  /** A word, or letters one by one. */
  private int labelEnd(int start) {
    int end = Math.min(start + 1, words.size());
    while (words.at(start).length() == 1
        && end < words.size()
        && words.at(end).length() == 1
        && end - start < MOST_SYMBOLS) {
      end++;
    }
    return end;
  }

  private int nameStart(int at) {
    int start = at;
    int plain = 0;
    while (start > 0
        && at - start < MOST_SYMBOLS
        && plain < MOST_NAME_WORDS
        && isName(start - 1, at)) {
      start--;
      plain += words.at(start).length() > 1 && !isSign(start) ? 1 : 0;
    }
    return start;
  }

  /** A word next to a sign belongs to the address whatever it is. */
  private boolean isName(int i, int at) {
    boolean before = i + 1 < at && (isSign(i + 1) || isGlued(i + 1));
    boolean behind = isSign(i - 1) || isGlued(i);
    return before || behind || isSign(i) || !words.is(i, SpokenEmails.LEAD);
  }

  private boolean isSign(int i) {
    return SpokenEmails.SIGNS.containsKey(words.at(i))
        || words.reads(i, "under score")
        || words.reads(i - 1, "under score");
  }

  private boolean isGlued(int i) {
    return i > 0 && between(i).chars().noneMatch(Character::isWhitespace);
  }

  /** What stands before a word, behind the one before it. */
  private String between(int i) {
    return text.substring(words.get(i - 1).to(), words.get(i).from());
  }
}
