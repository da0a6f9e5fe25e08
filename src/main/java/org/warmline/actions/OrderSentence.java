package org.warmline.actions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says where an order is, in one spoken answer without digits. */
public final class OrderSentence {
  private static final int DAYS_BACK = 10;
  private static final int DAYS_AHEAD = 7;

  private OrderSentence() {}

  /** The answers about orders of about this time, to be rendered ahead. */
  public static List<String> usual(LocalDate today) {
    return today
        .minusDays(DAYS_BACK)
        .datesUntil(today.plusDays(DAYS_AHEAD))
        .flatMap(
            day ->
                Arrays.stream(CustomerOrder.Status.values())
                    .map(status -> of(order(status, day), today)))
        .distinct()
        .toList();
  }

  private static CustomerOrder order(CustomerOrder.Status status, LocalDate day) {
    return new CustomerOrder("", "", status, Optional.of(day), day, Optional.of(day));
  }

  static String of(CustomerOrder order, LocalDate today) {
    return switch (order.status()) {
      case PACKING -> "Your order is being packed right now. " + due(order, today);
      case SHIPPED ->
          "Your order left our warehouse%s. ".formatted(left(order, today)) + due(order, today);
      case DELIVERED -> "Your order was delivered%s.".formatted(delivered(order, today));
      case LOST ->
          "I'm sorry, your order left our warehouse%s, but it seems to have been lost on its way."
              .formatted(left(order, today));
    };
  }

  private static String due(CustomerOrder order, LocalDate today) {
    String day = SpokenDay.of(order.dueOn(), today);
    return order.dueOn().isBefore(today)
        ? "It should have arrived %s, so it is running late. I'm sorry about that.".formatted(day)
        : "It should arrive %s.".formatted(day);
  }

  private static String left(CustomerOrder order, LocalDate today) {
    return order.shippedOn().map(day -> " " + SpokenDay.of(day, today)).orElse("");
  }

  private static String delivered(CustomerOrder order, LocalDate today) {
    return order.deliveredOn().map(day -> " " + SpokenDay.of(day, today)).orElse("");
  }
}
