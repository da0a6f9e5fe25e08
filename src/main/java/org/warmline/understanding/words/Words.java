package org.warmline.understanding.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as a list of words, hesitations left out, for grammars that look a few words ahead.
 * Looking beyond either end gives an empty word. Immutable, may be shared between threads.
 */
public final class Words {
  private static final int MOST_CHARACTERS = 4000;
  private static final int MOST_WORDS = 200;
  private static final Pattern WORD =
      Pattern.compile(
          "\\buh[ -]huh\\b|\\p{L}+(?:['\u2019]\\p{L}+)*"
              + "|\\d+(?:st|nd|rd|th)\\b"
              + "|\\d+(?:[:/.,-]\\d+)*"
              + "|[$\u20ac\u00a3@&%#+]",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> HESITATIONS =
      Set.of("um", "uh", "uhm", "erm", "er", "umm", "uhh", "hm", "hmm", "mmm", "ehm");

  private final String sentence;
  private final List<Word> list;

  private Words(String sentence, List<Word> list) {
    this.sentence = sentence;
    this.list = list;
  }

  /** Splits; of a text longer than any spoken sentence only the beginning is looked at. */
  public static Words of(String sentence) {
    String head =
        sentence.length() > MOST_CHARACTERS ? sentence.substring(0, MOST_CHARACTERS) : sentence;
    List<Word> list = new ArrayList<>();
    Matcher matcher = WORD.matcher(head);
    while (matcher.find() && list.size() < MOST_WORDS) {
      String text = matcher.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      text = text.startsWith("uh-") ? "uh huh" : text;
      if (!HESITATIONS.contains(text)) {
        list.add(new Word(text, matcher.group(), matcher.start(), matcher.end()));
      }
    }
    return new Words(sentence, List.copyOf(list));
  }

  public int size() {
    return list.size();
  }

  public Word get(int index) {
    return list.get(index);
  }

  /** The word at a place, empty beyond the ends. */
  public String at(int index) {
    return index < 0 || index >= list.size() ? "" : list.get(index).text();
  }

  public boolean is(int index, Set<String> any) {
    return any.contains(at(index));
  }

  /** Whether the words of {@code phrase}, parted by single spaces, stand at {@code index}. */
  public boolean reads(int index, String phrase) {
    int from = 0;
    for (int i = index; from <= phrase.length(); i++) {
      String word = at(i);
      int space = phrase.indexOf(' ', from);
      int to = space < 0 ? phrase.length() : space;
      if (word.length() != to - from || !phrase.startsWith(word, from)) {
        return false;
      }
      from = to + 1;
    }
    return true;
  }

  /** Whether the phrase stands anywhere. */
  public boolean contains(String phrase) {
    for (int i = 0; i < size(); i++) {
      if (reads(i, phrase)) {
        return true;
      }
    }
    return false;
  }

  /** True when nothing stands between a word and the one before it: {@code x} in {@code 47x}. */
  public boolean glued(int index) {
    return index > 0 && index < size() && list.get(index - 1).to() == list.get(index).from();
  }

  /** Whether a sign stands between a word and the one before it: the dash in {@code 5 - 8}. */
  public boolean parted(int index, char sign) {
    return index > 0
        && index < size()
        && sentence.substring(list.get(index - 1).to(), list.get(index).from()).indexOf(sign) >= 0;
  }

  /** The sentence's own text from one word to another, exclusive. */
  public String heard(int start, int end) {
    if (start >= end || start >= size()) {
      return "";
    }
    return sentence.substring(list.get(start).from(), list.get(Math.min(end, size()) - 1).to());
  }

  /** All words in lower case, parted by single spaces. */
  public String plain() {
    return String.join(" ", list.stream().map(Word::text).toList());
  }
}
