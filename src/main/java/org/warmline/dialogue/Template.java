package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wording of a prompt with named places in it: {@code "On {date} I have {choices}."} */
public record Template(List<Piece> pieces) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_.]+)}");

  /** Fixed words, or the name of a value that goes there. */
  public record Piece(String text, boolean place) {}

  public Template {
    pieces = List.copyOf(pieces);
  }

  /**
   * Splits a wording at its places.
   *
   * @throws IllegalArgumentException when a brace is not part of a place
   */
  public static Template parse(String wording) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PLACE.matcher(wording);
    int at = 0;
    while (matcher.find()) {
      addWords(pieces, wording.substring(at, matcher.start()));
      pieces.add(new Piece(matcher.group(1), true));
      at = matcher.end();
    }
    addWords(pieces, wording.substring(at));
    return new Template(pieces);
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
