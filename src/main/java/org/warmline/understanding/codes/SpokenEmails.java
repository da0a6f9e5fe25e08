package org.warmline.understanding.codes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/** Puts a spoken or written e-mail address together, word by word. */
final class SpokenEmails {
  private static final Pattern EMAIL =
      Pattern.compile("[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,4}");
  private static final int MOST_CHARACTERS = 500;
  static final Map<String, String> SIGNS =
      Map.of(
          "dot",
          ".",
          "point",
          ".",
          "period",
          ".",
          "underscore",
          "_",
          "dash",
          "-",
          "hyphen",
          "-",
          "minus",
          "-",
          "plus",
          "+");

  /** Words before an address that do not belong to it. */
  static final Set<String> LEAD =
      WordSet.of(
          "is it's its email e-mail mail address my the that's thats yes yeah sure okay ok so"
              + " well use to on under called would be it and at you can reach me i'm hi please");

  private static final Set<String> OPEN_END = WordSet.of("please thanks thank and that's all i");
  static final Set<String> PROVIDERS = WordSet.of("gmail hotmail yahoo outlook icloud aol");
  static final Set<String> TOP =
      WordSet.of("com org net edu gov uk co ie de fr ca us io info biz eu au nz me tv ac nhs app");

  private SpokenEmails() {}

  /** The address in lower case. */
  static Optional<String> read(String sentence) {
    String text =
        sentence.length() > MOST_CHARACTERS ? sentence.substring(0, MOST_CHARACTERS) : sentence;
    String lower = text.toLowerCase(Locale.ROOT).replaceAll("[,;!?]|\\.(?=\\s|$)", " ");
    Matcher written = EMAIL.matcher(lower);
    if (written.find() && written.group().indexOf('@') > 1) {
      return Optional.of(written.group());
    }
    List<String> words = List.of(joined(lower).strip().split("\\s+"));
    int at = sign(words);
    if (at < 1) {
      return Optional.empty();
    }
    String address = local(words.subList(0, at)) + "@" + domain(words, at + 1);
    return Optional.of(address).filter(a -> EMAIL.matcher(a).matches());
  }

  private static String joined(String lower) {
    return lower
        .replaceAll("\\bunder ?score\\b", "underscore")
        .replaceAll("\\bat sign\\b|@", " at ")
        .replaceAll("\\b(all )?(one word|lower ?case|no spaces?)\\b", " ")
        .replaceAll("\\bg ?mail\\b", "gmail")
        .replaceAll("\\bhot mail\\b", "hotmail")
        .replaceAll("\\b(um|uh|erm|er)\\b", " ")
        .replaceAll("([a-z0-9])\\.([a-z0-9])", "$1 dot $2");
  }

  /** The last "at" with a dot or a provider behind it. */
  private static int sign(List<String> words) {
    for (int i = words.size() - 2; i > 0; i--) {
      List<String> behind = words.subList(i + 1, words.size());
      boolean domain =
          behind.contains("dot") || behind.contains("point") || PROVIDERS.contains(behind.get(0));
      if (words.get(i).equals("at") && domain) {
        return i;
      }
    }
    return -1;
  }

  private static String local(List<String> before) {
    int start = before.size();
    while (start > 0 && !(LEAD.contains(before.get(start - 1)) && !isSigned(before, start - 1))) {
      start--;
    }
    return join(before.subList(start, before.size()));
  }

  /** "Dash at dot com": a word next to a sign belongs to the address whatever it is. */
  private static boolean isSigned(List<String> words, int i) {
    return i + 1 < words.size() && SIGNS.containsKey(words.get(i + 1));
  }

  private static String domain(List<String> words, int from) {
    int end = from;
    boolean dotted = false;
    while (end < words.size()) {
      boolean dot = words.get(end).equals("dot") || words.get(end).equals("point");
      boolean top = dotted && TOP.contains(words.get(end));
      boolean goesOn = end + 1 < words.size() && words.get(end + 1).equals("dot");
      dotted |= dot;
      end++;
      if ((top && !goesOn) || (end < words.size() && OPEN_END.contains(words.get(end)))) {
        break;
      }
    }
    String domain = join(words.subList(from, end));
    return PROVIDERS.contains(domain) ? domain + ".com" : domain;
  }

  private static String join(List<String> words) {
    Words list = Words.of(String.join(" ", words));
    StringBuilder address = new StringBuilder();
    int i = 0;
    while (i < list.size()) {
      String word = list.at(i);
      Spelling spelling = Spelling.at(list, i, list.size());
      Optional<Num> number = NumberWords.cardinal(list, i);
      if (word.equals("a") || number.isEmpty()) {
        number = Optional.empty();
      }
      if (SIGNS.containsKey(word)) {
        address.append(SIGNS.get(word));
        i++;
      } else if (!spelling.letters().isEmpty() && isSpelled(list, i, spelling)) {
        address.append(spelling.letters().toLowerCase(Locale.ROOT));
        i = spelling.end();
      } else if (number.isPresent()) {
        address.append(number.get().value());
        i = number.get().end();
      } else {
        address.append(word.equals("oh") ? "0" : word.replace("'", ""));
        i++;
      }
    }
    return address.toString();
  }

  /** Letters one by one, or one explained; "mike" alone is a name. */
  private static boolean isSpelled(Words words, int i, Spelling spelling) {
    return spelling.letters().length() > 1 || words.at(i).length() == 1;
  }
}
