package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmline.call.Saying;

/**
 * The wording of a prompt with named places in it: {@code "On {date} I have {choices}."} A place
 * may say how it is spoken: {@code {booking_reference nato}}; {@code {pause 300}} is silence. What
 * stands in square brackets must be heard.
 */
public record Template(List<Piece> pieces) {
  private static final Pattern BRACKETS =
      Pattern.compile("[^\\[\\]]*(?:\\[[^\\[\\]]+][^\\[\\]]*)*");
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_.]+)(?: ([a-z0-9]+))?}");
  private static final String SLOWLY = "slowly";
  private static final String NATO = "nato";
  private static final Set<String> MANNERS = Set.of("", SLOWLY, NATO);
  private static final String PAUSE = "pause";
  private static final Pattern PAUSE_MILLIS = Pattern.compile("[1-9][0-9]{1,3}");

  /** Fixed words; a value's name; silence. */
  public sealed interface Piece {

    /** Said as it stands. */
    record Words(String text) implements Piece {}

    /**
     * Where a value goes.
     *
     * @param manner how it is spoken: {@code slowly}, {@code nato}, or empty
     */
    record Place(String name, String manner) implements Piece {
      boolean nato() {
        return manner.equals(NATO);
      }

      /** A value in words, as it is spoken here. */
      List<Saying.Part> parts(String kind, String value) {
        return nato() && SpokenKind.of(kind) == SpokenKind.CODE
            ? Spelling.parts(value, true)
            : Spoken.parts(kind, value);
      }

      /** Parts at the pace of this place. */
      List<Saying.Part> spoken(List<Saying.Part> parts) {
        return manner.equals(SLOWLY) ? parts.stream().map(Saying.Part::slowly).toList() : parts;
      }
    }

    /** So much silence. */
    record Pause(int millis) implements Piece {}

    /** All that stands before it must be heard. */
    record Duty() implements Piece {}
  }

  public Template {
    pieces = List.copyOf(pieces);
  }

  /**
   * Splits a wording at its places.
   *
   * @throws IllegalArgumentException when a brace is not part of a place, or a bracket not one of a
   *     pair
   */
  public static Template parse(String wording) {
    if (!BRACKETS.matcher(wording).matches()) {
      throw new IllegalArgumentException(
          "a bracket that is not one of a pair; what must be heard is written [words]");
    }
    int after = wording.lastIndexOf(']') + 1;
    List<Piece> pieces = split(wording.substring(0, after).replaceAll("[\\[\\]]", ""));
    if (after > 0) {
      pieces.add(new Piece.Duty());
    }
    pieces.addAll(split(wording.substring(after)));
    return new Template(pieces);
  }

  private static List<Piece> split(String wording) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PLACE.matcher(wording);
    int at = 0;
    while (matcher.find()) {
      addChecked(pieces, wording.substring(at, matcher.start()));
      String manner = matcher.group(2) == null ? "" : matcher.group(2);
      pieces.add(place(matcher.group(1), manner));
      at = matcher.end();
    }
    addChecked(pieces, wording.substring(at));
    return pieces;
  }

  /** The names of all places. */
  public Set<String> places() {
    Set<String> names = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Place place) {
        names.add(place.name());
      }
    }
    return names;
  }

  /** With the house's name in its places, so that it is spoken in one with the words around it. */
  Template naming(String company) {
    return filling("company", company);
  }

  /** With words in all places of a name. */
  public Template filling(String name, String filled) {
    List<Piece> named = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Words fixed) {
        words.append(fixed.text());
      } else if (piece instanceof Piece.Place place && place.name().equals(name)) {
        words.append(filled);
      } else {
        addWords(named, words.toString());
        words.setLength(0);
        named.add(piece);
      }
    }
    addWords(named, words.toString());
    return new Template(named);
  }

  private static Piece place(String name, String manner) {
    if (name.equals(PAUSE)) {
      if (!PAUSE_MILLIS.matcher(manner).matches()) {
        throw new IllegalArgumentException(
            "a pause has 10 to 9999 milliseconds, such as {pause 300}");
      }
      return new Piece.Pause(Integer.parseInt(manner));
    }
    if (!MANNERS.contains(manner)) {
      throw new IllegalArgumentException(
          "nothing is spoken \"%s\"; a place is {name}, {name slowly} or {name nato}"
              .formatted(manner));
    }
    return new Piece.Place(name, manner);
  }

  private static void addChecked(List<Piece> pieces, String words) {
    if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
      throw new IllegalArgumentException(
          "a brace that is no place; a place is written {name} in lower case letters");
    }
    addWords(pieces, words);
  }

  private static void addWords(List<Piece> pieces, String words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece.Words(words));
    }
  }
}
