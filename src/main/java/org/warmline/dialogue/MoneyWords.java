package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts such as {@code 12.50 USD} as English words, in pieces of a closed vocabulary. */
final class MoneyWords {
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})(?:\\.(\\d\\d))? ([A-Z]{3})");

  /** How a currency's units are called. */
  private record Currency(String one, String many, String cent, String cents) {}

  private static final Map<String, Currency> CURRENCIES =
      Map.of(
          "USD", new Currency("dollar", "dollars", "cent", "cents"),
          "EUR", new Currency("euro", "euros", "cent", "cents"),
          "GBP", new Currency("pound", "pounds", "penny", "pence"));

  private MoneyWords() {}

  /** The amount's words; empty where it is no amount or of another currency. */
  static Optional<List<String>> find(String amount) {
    Matcher matcher = AMOUNT.matcher(amount);
    if (!matcher.matches() || !CURRENCIES.containsKey(matcher.group(3))) {
      return Optional.empty();
    }
    long whole = Long.parseLong(matcher.group(1));
    String decimals = matcher.group(2);
    int hundredths = decimals == null ? 0 : Integer.parseInt(decimals);
    return Optional.of(words(whole, hundredths, CURRENCIES.get(matcher.group(3))));
  }

  /** Names of the units, behind which an amount may end. */
  static List<String> units() {
    return List.of("dollar", "dollars", "cent", "cents");
  }

  private static List<String> words(long whole, int hundredths, Currency currency) {
    List<String> words = new ArrayList<>();
    if (whole > 0 || hundredths == 0) {
      words.addAll(NumberWords.cardinal(whole));
      words.add(whole == 1 ? currency.one() : currency.many());
    }
    if (hundredths > 0) {
      if (!words.isEmpty()) {
        words.add("and");
      }
      words.add(NumberWords.small(hundredths));
      words.add(hundredths == 1 ? currency.cent() : currency.cents());
    }
    return List.copyOf(words);
  }
}
