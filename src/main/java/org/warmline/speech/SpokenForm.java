package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A written English sentence as the words that a speaker says: lower case, without punctuation,
 * numbers as words. A string of digits is read digit by digit (0 as "zero"), unless it has at most
 * two digits (12: "twelve"), is a round hundred or thousand (300, 2000), is grouped by commas, is
 * an amount or a percentage, an ordinal (2nd), a time (3:30) or, with four digits from 1900 to
 * 2099, a year. A word that mixes letters and digits (KX472Q) is spelled.
 */
public final class SpokenForm {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<money>\\$\\s?(?<dollars>[0-9]{1,9}(,[0-9]{3}){0,3})(\\.(?<cents>[0-9]{2}))?)"
              + "|(?<time>(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2}))"
              + "|(?<ordinal>[0-9]{1,6}(?=(st|nd|rd|th)\\b))(st|nd|rd|th)"
              + "|(?<grouped>[0-9]{1,3}(,[0-9]{3}){1,2})(?![0-9A-Za-z])"
              + "|(?<decimal>[0-9]{1,9}\\.[0-9]+)"
              + "|(?<percent>[0-9]{1,9})%"
              + "|(?<number>[0-9]+)(?![0-9A-Za-z])"
              + "|(?<mixed>[A-Za-z]*[0-9][A-Za-z0-9]*)"
              + "|(?<word>[\\p{L}]+(['’][\\p{L}]+)*\\.?)"
              + "|(?<sign>[#*&@+%])");
  private static final Map<String, String> SIGNS =
      Map.of("#", "pound", "*", "star", "&", "and", "@", "at", "+", "plus", "%", "percent");
  private static final Map<String, String> SHORT_FORMS =
      Map.of(
          "dr.", "doctor", "mr.", "mister", "mrs.", "missus", "ok", "okay", "ok.", "okay", "vs.",
          "versus");

  private SpokenForm() {}

  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      words.addAll(spoken(token));
    }
    return List.copyOf(words);
  }

  private static List<String> spoken(Matcher token) {
    if (token.group("word") != null) {
      return List.of(word(token.group("word")));
    }
    if (token.group("number") != null) {
      return number(token.group("number"));
    }
    if (token.group("mixed") != null) {
      return spelled(token.group("mixed"));
    }
    if (token.group("sign") != null) {
      return List.of(SIGNS.getOrDefault(token.group("sign"), ""));
    }
    if (token.group("time") != null) {
      return time(token.group("hour"), token.group("minute"));
    }
    if (token.group("money") != null) {
      return money(token.group("dollars"), token.group("cents"));
    }
    if (token.group("ordinal") != null) {
      return NumberWords.ordinal(Long.parseLong(token.group("ordinal")));
    }
    if (token.group("percent") != null) {
      return joined(NumberWords.cardinal(Long.parseLong(token.group("percent"))), "percent");
    }
    if (token.group("decimal") != null) {
      return decimal(token.group("decimal"));
    }
    return NumberWords.cardinal(plain(token.group("grouped")));
  }

  private static String word(String written) {
    String lower = written.toLowerCase(Locale.ROOT).replace('’', '\'');
    String full = SHORT_FORMS.getOrDefault(lower, lower);
    return full.endsWith(".") ? full.substring(0, full.length() - 1) : full;
  }

  private static List<String> number(String digits) {
    if (digits.length() == 1 || (digits.length() == 2 && digits.charAt(0) != '0')) {
      return NumberWords.cardinal(Long.parseLong(digits));
    }
    boolean round = digits.matches("[1-9]00|[1-9]0?000");
    if (round) {
      return NumberWords.cardinal(Long.parseLong(digits));
    }
    if (digits.matches("19[0-9]{2}|20[0-9]{2}")) {
      return NumberWords.year(Integer.parseInt(digits));
    }
    return NumberWords.digits(digits);
  }

  private static List<String> spelled(String mixed) {
    List<String> words = new ArrayList<>();
    for (char sign : mixed.toLowerCase(Locale.ROOT).toCharArray()) {
      if (sign >= '0' && sign <= '9') {
        words.addAll(NumberWords.digits(String.valueOf(sign)));
      } else {
        words.add(String.valueOf(sign));
      }
    }
    return words;
  }

  private static List<String> time(String hour, String minute) {
    List<String> words = new ArrayList<>(NumberWords.cardinal(Long.parseLong(hour)));
    if (minute.equals("00")) {
      return words;
    }
    if (minute.charAt(0) == '0') {
      words.add("oh");
    }
    words.addAll(NumberWords.cardinal(Long.parseLong(minute)));
    return words;
  }

  private static List<String> money(
      String dollars, @org.jspecify.annotations.Nullable String cents) {
    long whole = plain(dollars);
    List<String> words = joined(NumberWords.cardinal(whole), whole == 1 ? "dollar" : "dollars");
    if (cents == null || cents.equals("00")) {
      return words;
    }
    List<String> all = new ArrayList<>(words);
    all.add("and");
    all.addAll(NumberWords.cardinal(Long.parseLong(cents)));
    all.add(cents.equals("01") ? "cent" : "cents");
    return all;
  }

  private static List<String> decimal(String written) {
    int point = written.indexOf('.');
    List<String> words =
        joined(NumberWords.cardinal(Long.parseLong(written.substring(0, point))), "point");
    List<String> all = new ArrayList<>(words);
    all.addAll(NumberWords.digits(written.substring(point + 1)));
    return all;
  }

  private static long plain(String grouped) {
    return Long.parseLong(grouped.replace(",", ""));
  }

  private static List<String> joined(List<String> words, String last) {
    List<String> all = new ArrayList<>(words);
    all.add(last);
    return List.copyOf(all);
  }
}
