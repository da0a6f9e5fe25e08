package org.warmline.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.warmline.actions.Customer;

/** The demonstration's customers with an account; the last has no email address. */
final class DemoCustomers {
  private static final int CUSTOMERS = 4;
  private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);
  private static final int DAYS_OF_BIRTH = 18_000;

  private DemoCustomers() {}

  static List<Customer> list(DemoWords words, Random random) {
    List<String> numbers = sixDigits(random, CUSTOMERS);
    return IntStream.range(0, CUSTOMERS)
        .mapToObj(i -> customer(words, random, numbers.get(i), i))
        .toList();
  }

  static List<String> sixDigits(Random random, int count) {
    return Stream.generate(() -> Integer.toString(random.nextInt(100_000, 1_000_000)))
        .distinct()
        .limit(count)
        .toList();
  }

  private static Customer customer(DemoWords words, Random random, String number, int index) {
    String first = words.firstNames().get(index);
    String last = words.lastNames().get(index);
    String email = (first + "." + last + "@example.com").toLowerCase(Locale.ROOT);
    return new Customer(
        number,
        first + " " + last,
        OLDEST.plusDays(random.nextInt(DAYS_OF_BIRTH)),
        Optional.of("+1212555%04d".formatted(100 + index)),
        index + 1 == CUSTOMERS ? Optional.empty() : Optional.of(email));
  }
}
