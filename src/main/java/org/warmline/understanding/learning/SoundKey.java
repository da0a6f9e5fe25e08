package org.warmline.understanding.learning;

import java.util.List;
import java.util.regex.Pattern;

/** How an English word sounds, roughly: the same for words that sound the same. */
final class SoundKey {
  private record Rule(Pattern from, String to) {}

  private static final List<Rule> RULES =
      List.of(
          rule("[^a-z]", ""),
          rule("^kn", "n"),
          rule("^wr", "r"),
          rule("gh(?=[^aeiou]|$)", ""),
          rule("ph", "f"),
          rule("tch|ch", "C"),
          rule("sh|tio", "S"),
          rule("th", "T"),
          rule("dg", "j"),
          rule("c(?=[eiy])", "s"),
          rule("[ckq]+", "k"),
          rule("x", "ks"),
          rule("z", "s"),
          rule("mb$", "m"),
          rule("(?<=[^aeiouyhw])e$", ""),
          rule("[aeiouyhw]+", "a"),
          rule("(.)\\1+", "$1"));

  private SoundKey() {}

  private static Rule rule(String from, String to) {
    return new Rule(Pattern.compile(from), to);
  }

  /** Of a word in lower case; all vowels are one. */
  static String of(String word) {
    String key = word;
    for (Rule rule : RULES) {
      key = rule.from().matcher(key).replaceAll(rule.to());
    }
    return key;
  }
}
