package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wording of a prompt with named places in it: {@code "On {date} I have {choices}."} What
 * stands in square brackets must be heard.
 *
 * @param duty how many pieces, from the beginning on, must be heard: those up to the last bracket
 */
public record Template(List<Piece> pieces, int duty) {
  private static final Pattern BRACKETS =
      Pattern.compile("[^\\[\\]]*(?:\\[[^\\[\\]]+][^\\[\\]]*)*");
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_.]+)}");

  /** Fixed words, or the name of a value that goes there. */
  public record Piece(String text, boolean place) {}

  public Template {
    pieces = List.copyOf(pieces);
  }

  /** One that may be interrupted. */
  public Template(List<Piece> pieces) {
    this(pieces, 0);
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
    int duty = pieces.size();
    pieces.addAll(split(wording.substring(after)));
    return new Template(pieces, duty);
  }

  private static List<Piece> split(String wording) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PLACE.matcher(wording);
    int at = 0;
    while (matcher.find()) {
      addWords(pieces, wording.substring(at, matcher.start()));
      pieces.add(new Piece(matcher.group(1), true));
      at = matcher.end();
    }
    addWords(pieces, wording.substring(at));
    return pieces;
  }

  /** The names of all places. */
  public Set<String> places() {
    Set<String> names = new LinkedHashSet<>();
    pieces.stream().filter(Piece::place).forEach(piece -> names.add(piece.text()));
    return names;
  }

  private static void addWords(List<Piece> pieces, String words) {
    if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
      throw new IllegalArgumentException(
          "a brace that is no place; a place is written {name} in lower case letters");
    }
    if (!words.isEmpty()) {
      pieces.add(new Piece(words, false));
    }
  }
}
