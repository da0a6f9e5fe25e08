package org.warmline.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one language that tell whether a pause is the end of a turn, by kind, from {@code
 * turns/LANGUAGE.txt}. A language without such a file has none: in it nothing is known to be
 * complete or unfinished. Immutable, may be shared between threads.
 */
final class TurnWords {
  private static final Pattern WORD =
      Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*(?:\\.(?=\\p{L}\\b)\\p{L})*|[0-9]+");
  private static final Map<String, TurnWords> READ = new ConcurrentHashMap<>();
  private static final int LONGEST_PHRASE = 6;

  private final Map<String, Set<String>> kinds;

  private TurnWords(Map<String, Set<String>> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /**
   * The words of a language.
   *
   * @param language as in a locale: {@code en}
   */
  static TurnWords of(String language) {
    return READ.computeIfAbsent(language.toLowerCase(Locale.ROOT), TurnWords::read);
  }

  private static TurnWords read(String language) {
    try (InputStream in = TurnWords.class.getResourceAsStream("/turns/" + language + ".txt")) {
      return parse(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("turns/" + language + ".txt cannot be read", e);
    }
  }

  private static TurnWords parse(String list) {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (String line : list.lines().filter(each -> each.matches("[a-z]+: .*")).toList()) {
      int colon = line.indexOf(':');
      Set<String> phrases =
          Arrays.stream(line.substring(colon + 2).split(" ", -1))
              .map(phrase -> phrase.replace('_', ' '))
              .collect(Collectors.toSet());
      kinds.computeIfAbsent(line.substring(0, colon), kind -> new HashSet<>()).addAll(phrases);
    }
    kinds.replaceAll((kind, phrases) -> Set.copyOf(phrases));
    return new TurnWords(kinds);
  }

  /** The words of a text in lower case, without punctuation; figures stay together. */
  static List<String> split(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
        .results()
        .map(MatchResult::group)
        .map(word -> word.replace(".", ""))
        .toList();
  }

  boolean is(String kind, String phrase) {
    return kinds.getOrDefault(kind, Set.of()).contains(phrase);
  }

  /** Whether the last word, or the last few together, are of the kind. */
  boolean endsWith(String kind, List<String> words) {
    for (int length = 1; length <= Math.min(LONGEST_PHRASE, words.size()); length++) {
      if (is(kind, String.join(" ", words.subList(words.size() - length, words.size())))) {
        return true;
      }
    }
    return false;
  }

  /** The words before a last phrase of the kind; all of them, when nothing would be left. */
  List<String> without(String kind, List<String> words) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - 1); length > 0; length--) {
      int end = words.size() - length;
      if (is(kind, String.join(" ", words.subList(end, words.size())))) {
        return words.subList(0, end);
      }
    }
    return words;
  }

  /** Whether nothing is said but phrases of the kind, one or more. */
  boolean isAll(String kind, List<String> words) {
    int at = 0;
    while (at < words.size()) {
      int length = phraseAt(kind, words, at);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return at > 0;
  }

  private int phraseAt(String kind, List<String> words, int at) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
      if (is(kind, String.join(" ", words.subList(at, at + length)))) {
        return length;
      }
    }
    return 0;
  }
}
