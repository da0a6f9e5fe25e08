package org.warmline.understanding.codes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.warmline.understanding.words.Num;
import org.warmline.understanding.words.NumberWords;
import org.warmline.understanding.words.WordSet;
import org.warmline.understanding.words.Words;

/**
 * Reads amounts of money: {@code two hundred and six dollars}, {@code twelve fifty}, {@code a
 * grand}, {@code $12.50}; in US dollars where no currency is said. Immutable, may be shared between
 * threads.
 */
public final class SpokenAmounts {
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("buck", "USD"),
          Map.entry("bucks", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("£", "GBP"),
          Map.entry("pound", "GBP"),
          Map.entry("pounds", "GBP"),
          Map.entry("quid", "GBP"),
          Map.entry("gbp", "GBP"),
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("eur", "EUR"));
  private static final Map<String, String> CENTS =
      Map.of("cent", "USD", "cents", "USD", "penny", "GBP", "pence", "GBP", "p", "GBP");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?");
  private static final Pattern FIGURES = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");
  private static final Map<String, Integer> SCALES =
      Map.of("grand", 1000, "k", 1000, "thousand", 1000, "hundred", 100, "million", 1_000_000);
  private static final Set<String> WEIGHED =
      WordSet.of(
          "weigh weighs weighed weight heavy lbs overweight luggage bag bags suitcase kilos");
  private static final Set<String> CORRECTED =
      WordSet.of("no sorry actually wait mean make rather correction");

  private record Amount(BigDecimal value, String currency, boolean certain, int start, int end) {
    CodeReading reading() {
      String money = currency.isEmpty() ? "USD" : currency;
      return new CodeReading(
          value.setScale(2, RoundingMode.HALF_UP) + " " + money, 0, certain, start, end);
    }
  }

  /** The answer to the question for an amount; a bare number is one too. */
  public Optional<CodeReading> readExpected(Words words) {
    return pick(words, all(words));
  }

  /** An amount that shows itself as one by its currency. */
  public Optional<CodeReading> find(Words words) {
    boolean weighed = false;
    for (int i = 0; i < words.size(); i++) {
      weighed |= words.is(i, WEIGHED);
    }
    boolean heavy = weighed;
    return pick(
        words,
        all(words).stream()
            .filter(a -> !a.currency().isEmpty() && !(heavy && a.currency().equals("GBP")))
            .toList());
  }

  private static Optional<CodeReading> pick(Words words, List<Amount> found) {
    List<Amount> left = new ArrayList<>(found);
    left.removeIf(a -> found.size() > 1 && words.at(a.start() - 1).equals("not"));
    for (int i = left.size() - 2; i >= 0; i--) {
      for (int k = left.get(i).end(); k < left.get(i + 1).start(); k++) {
        if (words.is(k, CORRECTED)) {
          left.remove(i);
          break;
        }
      }
    }
    return left.stream()
        .filter(a -> !a.currency().isEmpty())
        .findFirst()
        .or(() -> left.stream().findFirst())
        .map(Amount::reading);
  }

  private static List<Amount> all(Words words) {
    List<Amount> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Optional<Amount> amount = at(words, i);
      amount.ifPresent(found::add);
      i = Math.max(i + 1, amount.map(Amount::end).orElse(0));
    }
    return found;
  }

  private static Optional<Amount> at(Words words, int i) {
    String sign = words.at(i).length() == 1 ? CURRENCIES.getOrDefault(words.at(i), "") : "";
    int at = sign.isEmpty() ? i : i + 1;
    Optional<Amount> whole = figures(words, at).or(() -> spoken(words, at));
    return whole.map(
        amount -> {
          Amount named = withUnits(words, amount);
          String currency = sign.isEmpty() ? named.currency() : sign;
          boolean certain = named.certain() || (!currency.isEmpty() && amount.certain());
          return new Amount(named.value(), currency, certain, i, named.end());
        });
  }

  private static Optional<Amount> figures(Words words, int i) {
    String word = words.at(i);
    boolean thousands = THOUSANDS.matcher(word).matches();
    if (!thousands && !FIGURES.matcher(word).matches()) {
      return Optional.empty();
    }
    String plain = thousands ? word.replace(",", "") : word.replace(',', '.');
    return Optional.of(scaled(words, new Amount(new BigDecimal(plain), "", true, i, i + 1)));
  }

  private static Optional<Amount> spoken(Words words, int i) {
    boolean half = words.reads(i, "half a");
    boolean a = words.at(i).equals("a");
    boolean couple = words.reads(i, "a couple of") || words.reads(i, "couple of");
    int skip = couple ? (a ? 3 : 2) : half ? 2 : 1;
    boolean unit =
        SCALES.containsKey(words.at(i + skip)) || CURRENCIES.containsKey(words.at(i + skip));
    if ((a || half || couple) && unit) {
      String value = half ? "0.5" : couple ? "2" : "1";
      Amount one = new Amount(new BigDecimal(value), "", !couple, i, i + skip);
      return Optional.of(scaled(words, one));
    }
    Optional<Num> number = NumberWords.cardinal(words, i);
    return number.map(
        n -> {
          Amount whole = new Amount(BigDecimal.valueOf(n.value()), "", true, i, n.end());
          return hundredths(words, scaled(words, halved(words, whole)));
        });
  }

  /** "Two and a half". */
  private static Amount halved(Words words, Amount amount) {
    if (!words.reads(amount.end(), "and a half")) {
      return amount;
    }
    BigDecimal value = amount.value().add(new BigDecimal("0.5"));
    return new Amount(value, "", true, amount.start(), amount.end() + 3);
  }

  private static Amount scaled(Words words, Amount amount) {
    Integer scale = SCALES.get(words.at(amount.end()));
    if (scale == null) {
      return amount;
    }
    String currency = words.at(amount.end()).equals("grand") ? "USD" : "";
    BigDecimal value = amount.value().multiply(BigDecimal.valueOf(scale));
    int end = amount.end() + 1;
    int rest = words.at(end).equals("and") ? end + 1 : end;
    Optional<Num> more = NumberWords.cardinal(words, rest).filter(n -> n.value() < scale);
    if (more.isPresent()) {
      value = value.add(BigDecimal.valueOf(more.get().value()));
      end = more.get().end();
    }
    return new Amount(value, currency, amount.certain(), amount.start(), end);
  }

  /** "Twelve fifty", "two oh five", "nine point five", "nineteen ninety nine". */
  private static Amount hundredths(Words words, Amount amount) {
    int at = amount.end();
    boolean point = words.at(at).equals("point");
    at = point ? at + 1 : at;
    boolean oh = words.at(at).equals("oh") || words.at(at).equals("o");
    Optional<Num> number = NumberWords.belowHundred(words, oh ? at + 1 : at);
    boolean small = amount.value().compareTo(BigDecimal.valueOf(1000)) < 0;
    if (number.isEmpty() || !small || number.get().value() > 99) {
      return amount;
    }
    int cents = number.get().value();
    boolean digit = cents < 10;
    if (digit && !oh && !point) {
      return amount;
    }
    int value = point && digit && !oh ? cents * 10 : cents;
    int end = number.get().end();
    if (point && digit && !oh) {
      Optional<Num> next = NumberWords.belowHundred(words, end).filter(n -> n.value() < 10);
      value += next.map(Num::value).orElse(0);
      end = next.map(Num::end).orElse(end);
    }
    BigDecimal sum = amount.value().add(BigDecimal.valueOf(value, 2));
    return new Amount(sum, "", point || amount.value().intValue() >= 10, amount.start(), end);
  }

  private static Amount withUnits(Words words, Amount amount) {
    String cents = CENTS.get(words.at(amount.end()));
    boolean meridiem = words.at(amount.end()).equals("p") && words.at(amount.end() + 1).equals("m");
    if (cents != null && !meridiem && amount.value().scale() <= 0) {
      BigDecimal value = amount.value().movePointLeft(2);
      return new Amount(value, cents, true, amount.start(), amount.end() + 1);
    }
    String currency = CURRENCIES.getOrDefault(words.at(amount.end()), amount.currency());
    if (!CURRENCIES.containsKey(words.at(amount.end()))) {
      return new Amount(amount.value(), currency, amount.certain(), amount.start(), amount.end());
    }
    return withCents(
        words, new Amount(amount.value(), currency, true, amount.start(), amount.end() + 1));
  }

  /** "Five dollars fifty", "five dollars and fifty cents", "a buck fifty". */
  private static Amount withCents(Words words, Amount amount) {
    int at = words.at(amount.end()).equals("and") ? amount.end() + 1 : amount.end();
    Optional<Num> number = NumberWords.belowHundred(words, at).filter(n -> n.value() < 100);
    boolean named = number.isPresent() && CENTS.containsKey(words.at(number.get().end()));
    boolean bare = number.isPresent() && number.get().value() >= 10 && at == amount.end();
    if (amount.value().scale() > 0 || !(named || bare)) {
      return amount;
    }
    BigDecimal value = amount.value().add(BigDecimal.valueOf(number.orElseThrow().value(), 2));
    int end = number.orElseThrow().end() + (named ? 1 : 0);
    return new Amount(value, amount.currency(), true, amount.start(), end);
  }
}
