package org.warmline.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.warmline.actions.CustomerOrder;
import org.warmline.actions.CustomerOrder.Status;

/** The demonstration's orders, one for each way an order can stand. */
final class DemoOrders {
  private DemoOrders() {}

  /** How an order stands, in days from today; the day it was delivered or shipped may lack. */
  private record Standing(
      Status status, Optional<Integer> shipped, int due, Optional<Integer> delivered) {
    static Standing of(Status status, int shipped, int due) {
      return new Standing(status, Optional.of(shipped), due, Optional.empty());
    }

    static Standing packing(int due) {
      return new Standing(Status.PACKING, Optional.empty(), due, Optional.empty());
    }

    static Standing delivered(int shipped, int day) {
      return new Standing(Status.DELIVERED, Optional.of(shipped), day, Optional.of(day));
    }
  }

  private static final List<Standing> STANDINGS =
      List.of(
          Standing.of(Status.LOST, -9, -4),
          Standing.of(Status.SHIPPED, -1, 2),
          Standing.delivered(-4, -1),
          Standing.packing(4),
          Standing.of(Status.SHIPPED, -6, -2),
          Standing.delivered(-8, -5),
          Standing.packing(3),
          Standing.of(Status.SHIPPED, 0, 1));

  static List<CustomerOrder> list(Random random, LocalDate today) {
    Set<String> taken = new HashSet<>();
    return STANDINGS.stream()
        .map(
            standing ->
                new CustomerOrder(
                    number(random, taken),
                    fiveDigits(random),
                    standing.status(),
                    standing.shipped().map(today::plusDays),
                    today.plusDays(standing.due()),
                    standing.delivered().map(today::plusDays)))
        .toList();
  }

  private static String number(Random random, Set<String> taken) {
    return Stream.generate(() -> fiveDigits(random)).filter(taken::add).findFirst().orElseThrow();
  }

  private static String fiveDigits(Random random) {
    return Integer.toString(random.nextInt(10_000, 100_000));
  }
}
