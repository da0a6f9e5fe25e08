package org.warmline.understanding.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.Words;

/**
 * Takes out of a sentence what only speech puts in, so that example phrases and live sentences look
 * alike to the encoder: hesitations, greetings in front, punctuation, words said twice.
 */
public final class Tidy {
  private static final Set<String> OPENERS =
      Set.of(
          "hi",
          "hello",
          "hey",
          "yes",
          "yeah",
          "yep",
          "so",
          "well",
          "okay",
          "ok",
          "oh",
          "ah",
          "alright",
          "thanks",
          "good",
          "morning",
          "afternoon",
          "evening",
          "there",
          "right",
          "like",
          "actually",
          "basically",
          "and",
          "sir",
          "madam");
  private static final Pattern WORD = Pattern.compile("[a-z']+");
  private static final int LEAST_LEFT = 3;
  private static final int LONGEST_REPEAT = 4;

  private Tidy() {}

  /** The sentence in lower case; never emptied by leaving out openers. */
  public static String of(String sentence) {
    Words words = Words.of(sentence);
    List<String> list = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.reads(i, "you know") && !words.at(i - 1).equals("do") && i > 0) {
        i++;
      } else {
        list.add(words.at(i));
        dropRepeat(list);
      }
    }
    int start = 0;
    while (list.size() - start > LEAST_LEFT && OPENERS.contains(list.get(start))) {
      start++;
    }
    return String.join(" ", list.subList(start, list.size()));
  }

  /** "I want to I want to" becomes "I want to"; digits said twice stay. */
  private static void dropRepeat(List<String> list) {
    for (int n = 1; n <= LONGEST_REPEAT && 2 * n <= list.size(); n++) {
      List<String> last = list.subList(list.size() - n, list.size());
      List<String> before = list.subList(list.size() - 2 * n, list.size() - n);
      if (last.equals(before) && last.stream().allMatch(Tidy::isWordAndNoNumber)) {
        last.clear();
        return;
      }
    }
  }

  private static boolean isWordAndNoNumber(String word) {
    return WORD.matcher(word).matches() && NumberWords.small(word).isEmpty();
  }
}
